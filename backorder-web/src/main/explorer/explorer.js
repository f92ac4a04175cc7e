'use strict';
// credentials live in this page only and are gone with it
SwaggerUIBundle({
  url: '../api/v1/openapi.json',
  dom_id: '#explorer',
  docExpansion: 'none',
  filter: true,
  persistAuthorization: false,
  validatorUrl: null
});
