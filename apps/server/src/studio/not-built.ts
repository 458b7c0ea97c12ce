/** Shown where pages would be when they were never built: the API works all the same. */
export const NOT_BUILT = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Parcours</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"></head>
<body><main><h1>Les pages ne sont pas construites</h1><p>Lancez <code>pnpm build</code>, puis redémarrez. L’API répond déjà : <a href="/api/docs">documentation</a>.</p>
<p lang="en">The pages are not built. Run <code>pnpm build</code>, then start again. The API already answers: <a href="/api/docs">documentation</a>.</p></main></body></html>`;
