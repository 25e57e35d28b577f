import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createWords } from '../../content/catalogue'
import builder from '../../content/en/builder.icu.json'
import copying from '../../content/en/copy.icu.json'
import evidence from '../../content/en/evidence.icu.json'
import figures from '../../content/en/figures.icu.json'
import panels from '../../content/en/panels.icu.json'
import stories from '../../content/en/stories.icu.json'
import { SETTLED_EVENT } from '../../embed/protocol'
import { afterPaint } from '../after-paint'
import { SpokenBuilder } from './builder'
import { factsOf } from './site-facts'
import '../styles/page.css'
import '../styles/panels.css'
import './builder.css'

const root = document.getElementById('builder')
if (root) {
  const english = createWords()
  for (const messages of [builder, copying, evidence, figures, panels, stories]) english.learn(messages)
  createRoot(root).render(
    <StrictMode>
      <SpokenBuilder
        english={english}
        facts={factsOf(document)}
        siteUrl={new URL('./', window.location.href.replace(/#.*$/s, '')).href}
        date={new Date().toISOString().slice(0, 10)}
      />
    </StrictMode>,
  )
  afterPaint(() => window.dispatchEvent(new Event(SETTLED_EVENT)))
}
