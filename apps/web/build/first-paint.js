/* Runs before the first paint: language, direction and theme are right from the start, the texts load beside the code. */
(function (root) {
  var stored = {};
  try {
    stored = JSON.parse(localStorage.getItem('verbund') || '{}');
  } catch (error) {
    stored = {};
  }
  var languages = LANGUAGES;
  var folder = FOLDER;
  var wanted = [stored.language].concat(navigator.languages || []);
  var language =
    wanted
      .map(function (tag) {
        return String(tag || '')
          .toLowerCase()
          .split('-')[0];
      })
      .filter(function (base) {
        return languages.indexOf(base) > -1;
      })[0] || 'de';
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  if (stored.theme) root.dataset.theme = stored.theme;
  if (!folder) return;
  ['shell', 'ui'].forEach(function (name) {
    var link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = '/' + folder + '/' + language + '/' + name + '.js';
    document.head.appendChild(link);
  });
})(document.documentElement);
