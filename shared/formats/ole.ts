/**
 * Names of the storages and streams of an OLE file (MS-CFB), from its directory: « Workbook », « __properties_version1.0 »… What is
 * damaged ends the list: nothing is followed twice, nothing outside the file is read.
 */
export function listNomsOle(octets: Uint8Array): readonly string[] {
  if (octets.length < ENTETE) return [];
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const puissance = vue.getUint16(30, true);
  if (puissance < 7 || puissance > 16) return [];
  const taille = 1 << puissance;
  const table = readTable(vue, taille);
  const noms: string[] = [];
  const vus = new Set<number>();
  for (let secteur = vue.getUint32(48, true); secteur <= SECTEUR_MAX && !vus.has(secteur); secteur = table[secteur] ?? FIN_DE_CHAINE) {
    vus.add(secteur);
    const debut = (secteur + 1) * taille;
    for (let rang = debut; rang + ENTREE <= Math.min(debut + taille, octets.length); rang += ENTREE) addNom(noms, vue, rang);
  }
  return noms;
}

const ENTETE = 512;
const ENTREE = 128;
const SECTEUR_MAX = 0xfffffff9;
const FIN_DE_CHAINE = 0xfffffffe;
/** Sectors of the allocation table named by the header itself; the others follow in a chain. */
const DANS_ENTETE = 109;

function addNom(noms: string[], vue: DataView, rang: number): void {
  const longueur = Math.min(vue.getUint16(rang + 64, true), 64);
  const genre = vue.getUint8(rang + 66);
  if (longueur < 4 || genre === 0) return;
  noms.push(String.fromCharCode(...Array.from({ length: longueur / 2 - 1 }, (_, signe) => vue.getUint16(rang + signe * 2, true))));
}

/** Next sector of each sector. */
function readTable(vue: DataView, taille: number): readonly number[] {
  const table: number[] = [];
  for (const secteur of listSecteursTable(vue, taille)) {
    const debut = (secteur + 1) * taille;
    if (debut + taille > vue.byteLength) return table;
    for (let rang = 0; rang < taille; rang += 4) table.push(vue.getUint32(debut + rang, true));
  }
  return table;
}

function listSecteursTable(vue: DataView, taille: number): readonly number[] {
  const secteurs = listSecteurs(vue, 76, DANS_ENTETE);
  const vus = new Set<number>();
  for (let suite = vue.getUint32(68, true); suite <= SECTEUR_MAX && !vus.has(suite); ) {
    vus.add(suite);
    const debut = (suite + 1) * taille;
    if (debut + taille > vue.byteLength) break;
    secteurs.push(...listSecteurs(vue, debut, taille / 4 - 1));
    suite = vue.getUint32(debut + taille - 4, true);
  }
  return secteurs;
}

function listSecteurs(vue: DataView, debut: number, nombre: number): number[] {
  return Array.from({ length: nombre }, (_, rang) => vue.getUint32(debut + rang * 4, true)).filter((secteur) => secteur <= SECTEUR_MAX);
}
