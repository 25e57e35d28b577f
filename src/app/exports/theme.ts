/** Whether the page is dark now, by choice or by the device. */
export function isDark(): boolean {
  const theme = document.documentElement.dataset['theme']
  if (theme === 'dark' || theme === 'light') return theme === 'dark'
  return window.matchMedia('(prefers-color-scheme: dark)').matches
}
