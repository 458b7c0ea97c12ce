declare global {
  interface Window {
    __webpack_nonce__?: string;
  }
}

const written = document.querySelector<HTMLMetaElement>('meta[name="parcours-nonce"]')?.content;

/**
 * The nonce that the server wrote into this page: style elements made by scripts carry it, so that the content
 * security policy can refuse every other. The development server has no policy and leaves the placeholder.
 */
export const pageNonce = written === undefined || written.startsWith("__") ? undefined : written;

// The library that locks scrolling behind a dialog asks for the nonce under this name.
if (pageNonce !== undefined) window.__webpack_nonce__ = pageNonce;
