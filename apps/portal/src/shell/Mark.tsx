/** The mark of the product. */
export const Mark = () => (
  <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden focusable="false">
    <rect x="1" y="1" width="26" height="26" rx="7" fill="none" stroke="currentColor" strokeWidth="2" />
    <path
      d="M8 20V9.5h6.2a3.6 3.6 0 0 1 0 7.2H8"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinejoin="round"
    />
    <circle cx="20.5" cy="20" r="1.8" fill="currentColor" />
  </svg>
);
