import { type Jour, jour } from "#shared/kernel/jour.ts";
import { parseMontant } from "#shared/kernel/parse-montant.ts";
import { createFaitId, createSujetId, type Fait, type FaitBrouillon, type SujetId } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";

/** Identifiers that a reader of a test recognises: « creance a » is `id("a")`. */
export function id(lettre: string): string {
  return lettre.repeat(20).slice(0, 20);
}

export const DOSSIER: SujetId = createSujetId("dossier", id("d"));
export const DEBITEUR: SujetId = createSujetId("debiteur", id("b"));
const POSTE = "aaaaaaaaaaaaaaaa";
const INCARNATION = "bbbbbbbb";

/** « 1 200,00 » as centimes. */
export function euros(texte: string) {
  const lu = parseMontant(texte);
  if (lu === undefined) throw new Error(`Montant de test illisible\u00A0: ${texte}`);
  return lu;
}

/** Facts as a journal would hold them: each draft is a lot of its own, written one minute after the other. */
export function factsOf(...brouillons: readonly FaitBrouillon[]): readonly Fait[] {
  return brouillons.map((brouillon, rang) => createFait(brouillon, rang + 1, [rang + 1]));
}

/** Continues a journal with facts that share one lot. */
export function appendLot(faits: readonly Fait[], ...brouillons: readonly FaitBrouillon[]): readonly Fait[] {
  const premier = faits.length + 1;
  return [...faits, ...brouillons.map((brouillon, rang) => createFait(brouillon, premier + rang, [premier]))];
}

function createFait(brouillon: FaitBrouillon, sequence: number, [lot]: readonly [number]): Fait {
  const origine = { poste: POSTE, incarnation: INCARNATION };
  return {
    ...brouillon,
    id: createFaitId({ ...origine, sequence }),
    lot: createFaitId({ ...origine, sequence: lot }),
    horloge: [Date.UTC(2026, 10, 21) + lot * 60_000, 0],
    par: id("u"),
    v: 1,
  } as Fait;
}

export function ouverture(contenu: Partial<ContenuPar["ouverture"]> = {}): FaitBrouillon {
  return brouillon("ouverture", "2026-11-21", { reference: "2026-0001", creancierId: id("c"), debiteurId: id("b"), ...contenu });
}

export function facture(lettre: string, montantTtc: string, contenu: Partial<ContenuPar["creance"]> = {}): FaitBrouillon {
  const dateFacture = contenu.dateFacture ?? jour("2026-03-01");
  return brouillon("creance", dateFacture, {
    creanceId: id(lettre), numero: `F-${lettre.toUpperCase()}`, nature: "commercial", montantTtc: euros(montantTtc), dateFacture,
    echeance: jour("2026-03-31"), origineEcheance: "stipulee", ...contenu,
  });
}

export function avoir(lettre: string, somme: string, le: string, contenu: Partial<ContenuPar["avoir"]> = {}): FaitBrouillon {
  return brouillon("avoir", le, { avoirId: id(lettre), montant: euros(somme), ...contenu });
}

export function reglement(lettre: string, somme: string, le: string, contenu: Partial<ContenuPar["reglement"]> = {}): FaitBrouillon {
  return brouillon("reglement", le, { reglementId: id(lettre), montant: euros(somme), ...contenu });
}

export function evenement(lettre: string, kind: ContenuPar["evenement"]["kind"], le: string, contenu: Partial<ContenuPar["evenement"]> = {}): FaitBrouillon {
  return brouillon("evenement", le, { evenementId: id(lettre), kind, ...contenu });
}

export function piece(lettre: string, nature: ContenuPar["piece"]["nature"], contenu: Partial<ContenuPar["piece"]> = {}): FaitBrouillon {
  return brouillon("piece", "2026-11-21", {
    pieceId: id(lettre), nom: `${nature}.pdf`, nature, empreinte: lettre.charCodeAt(0).toString(16).padStart(64, "0"), taille: 1024, mime: "application/pdf", creanceIds: [], ...contenu,
  });
}

export function porte(nom: ContenuPar["porte"]["porte"], etat: ContenuPar["porte"]["etat"] = "ouverte"): FaitBrouillon {
  return brouillon("porte", "2026-11-21", { porte: nom, etat });
}

export function verdict(valeur: ContenuPar["verdict"]["verdict"] = "serieuse"): FaitBrouillon {
  return brouillon("verdict", "2026-11-21", { verdict: valeur });
}

export function debiteurProfessionnel(contenu: Partial<ContenuPar["debiteur"]> = {}): FaitBrouillon {
  return { ...brouillon("debiteur", "2026-11-21", { nom: "Pelagrin Bâtiment SAS", qualite: "professionnel", ...contenu }), sujet: DEBITEUR };
}

/** A payment that came back, whole or in part. */
export function rejet(lettre: string, reglementLettre: string, somme: string, le: string, contenu: Partial<ContenuPar["rejet"]> = {}): FaitBrouillon {
  return brouillon("rejet", le, { rejetId: id(lettre), reglementId: id(reglementLettre), montant: euros(somme), ...contenu });
}

export function poursuite(lettre: string, kind: ContenuPar["poursuite"]["kind"], le = "2026-06-01", contenu: Partial<ContenuPar["poursuite"]> = {}): FaitBrouillon {
  return brouillon("poursuite", le, { poursuiteId: id(lettre), kind, ...contenu });
}

/** A step of the procedure `p`, named by its own letters. */
export function jalon(lettre: string, kind: ContenuPar["jalon"]["kind"], le: string, contenu: Partial<ContenuPar["jalon"]> = {}): FaitBrouillon {
  return brouillon("jalon", le, { jalonId: id(lettre), poursuiteId: id("p"), kind, ...contenu });
}

export function audience(lettre: string, le: string, contenu: Partial<ContenuPar["audience"]> = {}): FaitBrouillon {
  return brouillon("audience", le, { audienceId: id(lettre), poursuiteId: id("p"), ...contenu });
}

export function issue(lettre: string, audienceLettre: string, le: string, contenu: Omit<ContenuPar["issue"], "issueId" | "audienceId">): FaitBrouillon {
  return brouillon("issue", le, { issueId: id(lettre), audienceId: id(audienceLettre), ...contenu });
}

export function brouillon<T extends FaitBrouillon["type"]>(type: T, le: string | Jour, contenu: ContenuPar[T]): FaitBrouillon {
  return { sujet: DOSSIER, type, dateFait: jour(le), contenu, remplace: [] } as unknown as FaitBrouillon;
}

