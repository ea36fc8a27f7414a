/** Stands in index.html where the value drawn for this page goes (Vite `html.cspNonce`). */
export const NONCE_PLACE = "EXIGIBLE_NONCE";

/**
 * The strictest policy that the interface runs under without one violation. Mantine puts its variables in `<style>`
 * elements: they carry a nonce drawn for each page instead of `'unsafe-inline'`. Trusted Types allow one policy,
 * the default one, which the renderer restricts to text without a tag and to its own workers.
 */
export function formatCsp(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");
}
