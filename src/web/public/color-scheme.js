// Before the first paint, so that nobody who chose dark sees a white flash.
(function () {
  var stored = null;
  try {
    stored = localStorage.getItem('fixia-color-scheme');
  } catch (blocked) {
    // Storage can be closed to us; the system's preference is a good answer too.
  }
  var dark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
