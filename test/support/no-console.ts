import { afterEach, beforeEach, expect, vi } from 'vitest'

// A warning or an error in the console is a failure, whoever wrote it.
beforeEach(() => {
  vi.spyOn(console, 'warn')
  vi.spyOn(console, 'error')
})

afterEach(() => {
  expect(vi.mocked(console.warn).mock.calls, 'console.warn').toEqual([])
  expect(vi.mocked(console.error).mock.calls, 'console.error').toEqual([])
  vi.restoreAllMocks()
})
