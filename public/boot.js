// Runs before the first paint: if the link asks for more than the defaults, the page as built is kept back until the
// right one is rendered, and colours are right from the start.
;(function () {
  var pairs = location.hash.replace(/^#/, '').replace(/\?.*$/, '').split(';')
  var page = document.documentElement
  if (pairs.length > 1 || (pairs[0] !== '' && pairs[0] !== '1')) page.setAttribute('data-waiting', '')
  for (var i = 0; i < pairs.length; i++) {
    if (pairs[i] === 'h=dark') page.setAttribute('data-theme', 'dark')
    if (pairs[i] === 'h=light') page.setAttribute('data-theme', 'light')
  }
})()
