import { Component, type ReactNode } from 'react'
import type { Words } from '../content/catalogue'

interface Props {
  readonly words: Words
  /** What stands there instead while the part is down; left out: a plain card with a button. */
  readonly fallback?: (retry: () => void) => ReactNode
  readonly children: ReactNode
}

/** Keeps a mistake in one part of the page from taking the others down, and offers to start that part again. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  readonly retry = (): void => this.setState({ failed: false })

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    const { words, fallback } = this.props
    if (fallback) return fallback(this.retry)
    return (
      <div className="broken" role="alert">
        <p>
          <strong>{words.say('error.title')}</strong>
        </p>
        <p>{words.say('error.text')}</p>
        <button type="button" className="quiet-button" onClick={this.retry}>
          {words.say('error.retry')}
        </button>
      </div>
    )
  }
}
