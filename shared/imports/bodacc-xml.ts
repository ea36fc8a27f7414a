import { parseJourLu } from "../formats/jour-lu.ts";
import { createLecteurArbre, type ElementXml, findElement, listElements } from "../formats/xml-arbre.ts";
import { decodeXml } from "../formats/xml-octets.ts";
import type { Jour } from "../kernel/jour.ts";
import { type Annonce, type BodaccLu, createIdAnnonce, FAMILLE_COLLECTIVE, type JugementAnnonce, parseSirenAnnonce, type TypeAvis } from "./bodacc.ts";
import { parseDateJugement } from "./bodacc-portail.ts";
import { definis, listTextes } from "./facture-lecture.ts";

const PORTION = 64 * 1024;

/** DILA's XML by issue: collective proceedings (PCL), registrations and sales (RCS-A), changes and strikings-off (RCS-B), accounts (BILAN). */
export function parseBodaccXml(octets: Uint8Array): BodaccLu {
  const { texte } = decodeXml(octets);
  const annonces: Annonce[] = [];
  const avertissements: string[] = [];
  const arbre = createLecteurArbre({
    isUnite: (nom) => nom === "annonce" || nom === "avis",
    onUnite: (unite, parents) => {
      // « typeAnnonce » holds an empty « annonce » too.
      if (unite.enfants.length === 0) return;
      const annonce = readAvis(unite, parents[0], (phrase) => avertissements.push(phrase));
      if (annonce === undefined) avertissements.push(`Ligne ${unite.ligne}\u00A0: cette annonce n’a pas de numéro\u00A0; elle est mise de côté.`);
      else annonces.push(annonce);
    },
  });
  for (let debut = 0; debut < texte.length && !arbre.isArrete(); debut += PORTION) arbre.add(texte.slice(debut, debut + PORTION));
  const lu = arbre.end();
  if (!lu.ok) return { ...lu, isErreur: false };
  if (!/^(?:PCL|RCS|BILAN|DIVERS)/i.test(lu.racine.nom)) return { ok: false, isErreur: false, motif: "Ce fichier XML n’est pas une parution du BODACC\u00A0: rien n’est importé." };
  return { ok: true, annonces, avertissements };
}

function readAvis(avis: ElementXml, racine: ElementXml | undefined, avertir: (phrase: string) => void): Annonce | undefined {
  const [parution] = listTextes(racine, "parution");
  const [numero] = listTextes(avis, "numeroAnnonce");
  const id = createIdAnnonce(findPublication(racine?.nom ?? ""), parution, numero);
  if (id === undefined) return undefined;
  const dateParution = parseJourLu(listTextes(racine, "dateParution")[0] ?? "");
  const personnes = [...listElements(avis, "personnes", "personne"), ...listElements(avis, "personneMorale|personnePhysique")];
  const acheteurs = listSirensSous([...personnes, ...listElements(avis, "numeroImmatriculation|inscriptionRM|identifiantClient")]);
  const vendeurs = listSirensSous(avis.enfants.filter(({ nom }) => /^precedent(?:Proprietaire|Exploitant)P[MP]$/.test(nom)));
  const famille = findFamille(avis);
  return {
    id, famille, typeAvis: findTypeAvis(avis), sirens: [...new Set([...vendeurs, ...acheteurs])], nom: findNom(personnes) ?? "sans nom",
    ...definis({
      parution, numero, dateParution,
      juridiction: listTextes(avis, "tribunal")[0],
      ville: findSous(avis, "ville"), codePostal: findSous(avis, "codePostal"),
      jugement: readJugement(findElement(avis, "jugement"), id, dateParution, avertir),
      precedenteId: readPrecedente(avis),
      vente: famille === "vente" ? { vendeurs, acheteurs, ...definis({ opposition: findSous(avis, "opposition") }) } : undefined,
    }),
  };
}

/** « PCL_REDIFF » and « RCS-A_IMMAT » are BODACC A, « RCS-B… » is B, accounts are C. */
function findPublication(racine: string): string {
  return /^BILAN/i.test(racine) ? "C" : /^RCS-?B/i.test(racine) ? "B" : "A";
}

function findFamille(avis: ElementXml): string {
  if (findElement(avis, "jugement") !== undefined) return FAMILLE_COLLECTIVE;
  const acte = findElement(avis, "acte")?.enfants[0]?.nom;
  if (acte !== undefined) return acte;
  const noms = avis.enfants.map(({ nom }) => nom);
  if (noms.includes("radiationAuRCS")) return "radiation";
  return noms.includes("modificationsGenerales") ? "modification" : noms.includes("depot") ? "dpc" : "divers";
}

function findTypeAvis(avis: ElementXml): TypeAvis {
  const dit = findElement(avis, "typeAnnonce")?.enfants[0]?.nom ?? "";
  return /^annul/i.test(dit) ? "annulation" : /^rectif/i.test(dit) ? "rectificatif" : "annonce";
}

function readJugement(element: ElementXml | undefined, id: string, parution: Jour | undefined, avertir: (phrase: string) => void): JugementAnnonce | undefined {
  if (element === undefined) return undefined;
  return definis({
    famille: listTextes(element, "famille")[0], nature: listTextes(element, "nature")[0], complement: listTextes(element, "complementJugement")[0],
    date: parseDateJugement(listTextes(element, "date")[0], id, parution, avertir),
  });
}

function readPrecedente(avis: ElementXml): string | undefined {
  const precedent = findElement(avis, "parutionAvisPrecedent") ?? findElement(avis, "typeAnnonce", "rectificatif|annulation", "parutionAvisPrecedent");
  return createIdAnnonce(listTextes(precedent, "nomPublication")[0], listTextes(precedent, "numeroParution")[0], listTextes(precedent, "numeroAnnonce")[0]);
}

function findNom(personnes: readonly ElementXml[]): string | undefined {
  for (const personne of personnes) {
    const identite = findElement(personne, "personneMorale|personnePhysique") ?? personne;
    const nom = listTextes(identite, "denomination")[0] ?? [...listTextes(identite, "nom"), ...listTextes(identite, "prenom")].join(" ");
    if (nom !== "") return nom;
  }
  return undefined;
}

const NUMEROS = /^(?:numeroIdentification(?:RCS|RM)?|identifiantClient)$/;

/** Every registration number below these elements. */
function listSirensSous(elements: readonly ElementXml[]): readonly string[] {
  const lus = elements.flatMap((element): readonly string[] => {
    const sien = NUMEROS.test(element.nom) ? (parseSirenAnnonce(element.texte) ?? []) : [];
    return [...(typeof sien === "string" ? [sien] : sien), ...listSirensSous(element.enfants)];
  });
  return [...new Set(lus)];
}

/** The first text of that name at any depth. */
function findSous(element: ElementXml, nom: string): string | undefined {
  for (const enfant of element.enfants) {
    const lu = enfant.nom === nom && enfant.texte !== "" ? listTextes(element, nom)[0] : findSous(enfant, nom);
    if (lu !== undefined) return lu;
  }
  return undefined;
}
