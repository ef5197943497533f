const place = document.getElementById('redoc');
if (window.Redoc) {
  window.Redoc.init('/api/openapi.json', { hideDownloadButton: false, disableSearch: false }, place);
} else {
  place.textContent = 'Redoc comes with the web UI, which this build does not have. See /swagger.';
}
