// The village's own script: two switches, the demo clock, today's line in the opening hours.
(function () {
  var root = document.documentElement;

  function store(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Storage may be forbidden; the choice then lasts for this page.
    }
  }

  // --- Language: the page is written in Indonesian, data-en holds the English of the same words.
  var originals = new Map();

  function put(element, key, value) {
    if (key === 'text') element.textContent = value;
    else element.setAttribute(key, value);
  }

  function translate(element, key, english) {
    var seen = originals.get(element) || {};
    if (!(key in seen)) {
      seen[key] = key === 'text' ? element.textContent : element.getAttribute(key);
      originals.set(element, seen);
    }
    put(element, key, root.lang === 'en' ? english : seen[key]);
  }

  function showLanguage() {
    document.querySelectorAll('[data-en]').forEach(function (element) {
      translate(element, 'text', element.dataset.en);
    });
    document.querySelectorAll('[data-en-label]').forEach(function (element) {
      translate(element, 'aria-label', element.dataset.enLabel);
    });
    document.querySelectorAll('[data-today]').forEach(function (element) {
      element.dataset.today = root.lang === 'en' ? 'today' : 'hari ini';
    });
    showClock();
  }

  var languageSwitch = document.getElementById('language-switch');
  languageSwitch.addEventListener('click', function () {
    root.lang = root.lang === 'en' ? 'id' : 'en';
    store('tiyuh-language', root.lang);
    showLanguage();
  });

  // --- Colour mode: the system's, until the reader chooses.
  var themeSwitch = document.getElementById('theme-switch'); // the older theme has none
  var systemDark = matchMedia('(prefers-color-scheme: dark)');

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === 'dark' : systemDark.matches;
  }

  function showTheme() {
    if (themeSwitch) themeSwitch.setAttribute('aria-pressed', String(isDark()));
  }

  if (themeSwitch)
    themeSwitch.addEventListener('click', function () {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      document.getElementById('dark-style').media = isDark() ? 'screen' : 'not all';
      store('tiyuh-theme', root.dataset.theme);
      showTheme();
    });
  systemDark.addEventListener('change', showTheme);

  // --- Demo clock: the example backend lives on a day of its own and says so in each answer.
  var ahead; // milliseconds from this device's clock to the backend's
  var clock = document.getElementById('demo-clock');
  var api = document.querySelector('script[data-api]').dataset.api;
  var zone = 'Asia/Jakarta';

  function showClock() {
    if (ahead === undefined) return;
    var now = new Date(Date.now() + ahead);
    var locale = root.lang === 'en' ? 'en-GB' : 'id-ID';
    var date = now.toLocaleDateString(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: zone,
    });
    var time = now
      .toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone })
      .replace(':', root.lang === 'en' ? ':' : '.');
    var text =
      root.lang === 'en'
        ? 'Demo time: ' + date + ', ' + time + ' WIB'
        : 'Waktu demo: ' + date + ', pukul ' + time + ' WIB';
    if (clock.textContent !== text) clock.textContent = text;
    showToday(now);
  }

  function showToday(now) {
    var day = now.toLocaleDateString('en-GB', { weekday: 'short', timeZone: zone });
    document.querySelectorAll('[data-days]').forEach(function (row) {
      row.classList.toggle('today', row.dataset.days.split(' ').includes(day));
    });
  }

  function readClock() {
    // A copy would tell the time at which it was made.
    return fetch(api + '/health', { cache: 'no-store' })
      .then(function (answer) {
        var told = Date.parse(answer.headers.get('Server-Time') || '');
        if (!Number.isNaN(told)) ahead = told - Date.now();
        showClock();
        // Read to its end, so that the connection is free for what people ask for.
        return answer.text();
      })
      .catch(function () {
        // The backend is away: the bar keeps what it knows.
      });
  }

  document.addEventListener('visibilitychange', function () {
    if (!document.hidden) readClock();
  });
  setInterval(showClock, 1000);
  readClock();
  showLanguage();
  showTheme();
})();
