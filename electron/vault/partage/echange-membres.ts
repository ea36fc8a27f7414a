import type { RandomBytes } from "../poste.ts";
import { CHAMBRES, isNomPoste, isNomTemporaire, POSTES } from "./chemins.ts";
import { FICHIER_MAX, writeShared } from "./ecriture.ts";
import type { FolderIO } from "./folder-io.ts";
import { findFiche } from "./miroir.ts";
import type { Sceau } from "./sceau.ts";
import type { FichiersMembres } from "./trousse-equipe.ts";

/** A file of members is small (bytes). */
const MEMBRE_MAX = 4 * 1024 * 1024;
const FICHIERS_MAX = 5000;

/** Every file of members of a folder: what a newcomer, who has no key yet, may read of a team. */
export async function readFichiersMembres(io: FolderIO): Promise<readonly Uint8Array[]> {
  const lus: Uint8Array[] = [];
  for (const { nom } of await io.list(POSTES)) {
    if (!isNomPoste(nom)) continue;
    const chambre = `${POSTES}/${nom}/${CHAMBRES.membre}`;
    for (const fichier of await io.list(chambre)) {
      if (isNomTemporaire(fichier.nom) || lus.length >= FICHIERS_MAX) continue;
      const bytes = await io.read(`${chambre}/${fichier.nom}`, MEMBRE_MAX).then((reponse) => reponse, () => undefined);
      if (bytes !== undefined) lus.push(bytes);
    }
  }
  return lus;
}

/** Writes this post's own entries and reads the others', as often as one brings what another waited for. */
export async function exchangeMembres(ports: { readonly io: FolderIO; readonly sceau: Sceau; readonly randomBytes: RandomBytes }, membres: FichiersMembres): Promise<void> {
  for (const bytes of membres.listMiens()) {
    const fiche = findFiche(ports.sceau, bytes);
    if (fiche !== undefined && bytes.byteLength < FICHIER_MAX) await writeShared(ports, fiche.chemin, bytes);
  }
  const enAttente = new Set(await readFichiersMembres(ports.io));
  for (let avant = Infinity; enAttente.size < avant; ) {
    avant = enAttente.size;
    for (const bytes of enAttente) if ((await membres.receive(bytes)) !== "attente") enAttente.delete(bytes);
  }
}
