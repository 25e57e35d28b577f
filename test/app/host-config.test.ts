import { describe, expect, it } from 'vitest'
import { hostedLanguage, parseBooking } from '../../src/app/host-config'
import { parseLink } from '../../src/state/link'
import { createAppStore } from '../../src/state/store'

describe('a booking address', () => {
  it.each([
    [
      'https://clinic.example/book?from=skin',
      { href: 'https://clinic.example/book?from=skin', host: 'clinic.example' },
    ],
    ['https://CLINIC.example:8443', { href: 'https://clinic.example:8443/', host: 'clinic.example:8443' }],
    // Names that look like another's are shown as what they are.
    ['https://clіnic.example/', { href: 'https://xn--clnic-o2e.example/', host: 'xn--clnic-o2e.example' }],
    ['http://clinic.example/', { refused: 'scheme' }],
    ['javascript:alert(1)', { refused: 'scheme' }],
    ['//clinic.example', { refused: 'address' }],
    ['book', { refused: 'address' }],
    ['https://clinic.example@evil.example/', { refused: 'person' }],
  ])('%s', (text, expected) => {
    expect(parseBooking(text)).toEqual(expected)
  })

  it('is never taken from a link', () => {
    const link = parseLink('#1;booking=https://evil.example;skin-healing:booking=https://evil.example')
    expect(createAppStore(link, link).store.getState().booking).toBeNull()
  })
})

describe('the language a host asks for', () => {
  it.each([
    ['!ui=minimal&lang=es', 'es'],
    ['!lang=ar&region=uk?secret=x', 'ar'],
    ['!lang=en', 'en'],
    // Not one of ours: the visitor’s browser decides.
    ['!lang=fr', null],
    ['!ui=minimal', null],
    ['?lang=es', null],
    ['', null],
    [null, null],
  ] as const)('%s: %s', (hosted, language) => {
    expect(hostedLanguage(hosted)).toBe(language)
  })
})
