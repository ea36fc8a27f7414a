/** The mark of the application. */
export function Marque() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <rect width="20" height="20" rx="4.5" fill="var(--accent-fill)" />
      <path d="M6 5.75h8M6 9.25h5.5M6 12.75h8M6 15h8" stroke="var(--on-accent)" strokeWidth="1.5" strokeLinecap="round" fill="none" />
    </svg>
  );
}
