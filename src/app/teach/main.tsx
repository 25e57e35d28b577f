import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createWords } from '../../content/catalogue'
import copying from '../../content/en/copy.icu.json'
import panels from '../../content/en/panels.icu.json'
import print from '../../content/en/print.icu.json'
import teach from '../../content/en/teach.icu.json'
import { SETTLED_EVENT } from '../../embed/protocol'
import { afterPaint } from '../after-paint'
import { SpokenTeachPage } from './teach-page'
import '../styles/page.css'
import '../styles/panels.css'
import './teach.css'

const root = document.getElementById('teach')
if (root) {
  const english = createWords()
  for (const messages of [copying, panels, print, teach]) english.learn(messages)
  const { href, protocol } = window.location
  createRoot(root).render(
    <StrictMode>
      <SpokenTeachPage
        english={english}
        siteUrl={protocol.startsWith('http') ? new URL('./', href.replace(/#.*$/s, '')).href : null}
      />
    </StrictMode>,
  )
  afterPaint(() => window.dispatchEvent(new Event(SETTLED_EVENT)))
}
