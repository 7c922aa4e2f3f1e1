// Runs before the first paint: the reader's language and colour mode, as chosen on an earlier page.
// A language in the address (?lang=en) wins, so that a link can carry it.
(function () {
  var root = document.documentElement;
  function stored(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage may be forbidden; the page works without it
    }
  }
  var asked = new URLSearchParams(location.search).get('lang');
  var language = asked === 'en' || asked === 'id' ? asked : stored('tiyuh-language');
  if (language === 'en') root.lang = 'en';

  var theme = stored('tiyuh-theme');
  if (theme === 'dark' || theme === 'light') {
    root.dataset.theme = theme;
    var dark = document.getElementById('dark-style');
    if (dark) dark.media = theme === 'dark' ? 'screen' : 'not all';
  }
  root.classList.remove('no-script');
})();
