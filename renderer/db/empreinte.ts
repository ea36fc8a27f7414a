/** SHA-256 in lower-case hexadecimal, by the platform and off this thread: as the vault names its files. */
export async function computeEmpreinte(octets: Uint8Array<ArrayBuffer>): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest("SHA-256", octets))].map((octet) => octet.toString(16).padStart(2, "0")).join("");
}
