import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { createWords } from '../content/catalogue'
import { createAppStore } from '../state/store'
import { fetchSection } from './later'
import { Page } from './page'

/** The page as a bare address opens it, as text: put into index.html by the build, so that it paints without JavaScript. */
export async function prerender(): Promise<string> {
  await fetchSection()
  const app = createAppStore()
  return renderToString(
    <StrictMode>
      <Page app={app} words={createWords()} />
    </StrictMode>,
  )
}
