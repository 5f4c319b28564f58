SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#description',
  deepLinking: true,
  // Nothing leaves for a validator on the internet.
  validatorUrl: null,
});
