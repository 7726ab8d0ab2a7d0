// Sets light or dark before the first paint. A file of its own: the policy of the page allows no inline script.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('viaggio.theme');
  } catch {
    // In the frame of another page browsers may keep nothing.
  }
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
})();
