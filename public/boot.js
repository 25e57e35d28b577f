// Runs before the first paint: if the link asks for more than the defaults, the page as built is kept back until the
// right one is rendered; colours are right from the start, and in a frame so is the layout.
;(function () {
  var page = document.documentElement
  var parts = location.hash.replace(/^#/, '').split(/[!?#]/)
  // The notes of a show stand in a page of their own.
  if (parts[1] && parts[1].indexOf('speaker=') === 0) page.setAttribute('data-waiting', '')
  var pairs = parts[0].split(';')
  var waits = pairs.length > 1 || (pairs[0] !== '' && pairs[0] !== '1')
  // A reader of another language of ours (src/base/languages.ts) is not shown English first.
  var wishes = navigator.languages || []
  var asked = /(?:^|[!&])lang=([a-z]+)/.exec(location.hash.split('!')[1] || '')
  if (asked) wishes = [asked[1]]
  for (var j = 0; j < wishes.length; j++) {
    var own = /^(en|es|ar)(?![a-z])/.exec(wishes[j].toLowerCase())
    if (own) {
      if (own[1] !== 'en') waits = true
      break
    }
  }
  if (waits) page.setAttribute('data-waiting', '')
  for (var i = 0; i < pairs.length; i++) {
    if (pairs[i] === 'h=dark') page.setAttribute('data-theme', 'dark')
    if (pairs[i] === 'h=light') page.setAttribute('data-theme', 'light')
  }
  if (window.parent === window) {
    // The page for frames, opened at the top: a page like any other, but one that is not kept on the device.
    if (page.hasAttribute('data-frame')) page.setAttribute('data-frame', '')
    return
  }
  page.setAttribute('data-frame', 'look')
  var options = location.hash.split('!')[1] || ''
  var ui = /(?:^|&)ui=(full|minimal|none)/.exec(options)
  page.setAttribute('data-ui', ui ? ui[1] : 'full')
  // WordPress asks a frame for its height by a secret.
  if (/(?:^|&)height=auto/.test(options) || /[?&]secret=/.test(location.hash))
    page.setAttribute('data-height', 'auto')
})()
