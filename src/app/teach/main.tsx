import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createWords } from '../../content/catalogue'
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
  const words = createWords()
  for (const messages of [panels, print, teach]) words.learn(messages)
  const { href, protocol } = window.location
  createRoot(root).render(
    <StrictMode>
      <SpokenTeachPage
        english={words}
        siteUrl={protocol.startsWith('http') ? new URL('./', href.replace(/#.*$/s, '')).href : null}
      />
    </StrictMode>,
  )
  afterPaint(() => window.dispatchEvent(new Event(SETTLED_EVENT)))
}
