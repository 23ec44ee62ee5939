/* Runs before the first paint: language, direction and theme are right from the start, the catalogue loads beside the code. */
(function (root) {
  var stored = {};
  try {
    stored = JSON.parse(localStorage.getItem('verbund') || '{}');
  } catch (error) {
    stored = {};
  }
  var catalogues = CATALOGUES;
  var wanted = [stored.language].concat(navigator.languages || []);
  var language = 'de';
  for (var i = 0; i < wanted.length; i++) {
    var base = String(wanted[i] || '')
      .toLowerCase()
      .split('-')[0];
    if (base in catalogues) {
      language = base;
      break;
    }
  }
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  if (stored.theme) root.dataset.theme = stored.theme;
  if (!catalogues[language]) return;
  var link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = '/' + catalogues[language];
  document.head.appendChild(link);
})(document.documentElement);
