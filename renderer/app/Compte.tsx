/** How many wait in a line of the rail; nothing rather than a zero. */
export function Compte({ nombre }: { readonly nombre: number }) {
  return nombre > 0 && <span className="n">{nombre.toLocaleString("fr-FR")}</span>;
}
