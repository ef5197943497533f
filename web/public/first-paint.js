// Chooses theme and language before the first pixel, so that neither flashes. A file of its own because the
// content security policy allows no inline script.
(function () {
  var root = document.documentElement;
  var theme = 'auto';
  var language = null;
  try {
    theme = localStorage.getItem('sallim.theme') || 'auto';
    language = localStorage.getItem('sallim.language');
    if (localStorage.getItem('sallim.privacy') === 'on') root.setAttribute('data-privacy', 'on');
  } catch {
    // Storage can be switched off; the defaults are fine.
  }
  var dark = theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  document.querySelector('meta[name="theme-color"]').content = dark ? '#141513' : '#f7f6f3';
  root.lang = language || (navigator.language.slice(0, 2) === 'ko' ? 'ko' : 'en');
})();
