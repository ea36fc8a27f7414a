import type { Anomalie } from "#shared/imports/anomalie.ts";
import type { Apercu, ApercuCreance, ApercuDebiteur } from "#shared/imports/apercu-modele.ts";
import type { CompteClient, LectureComptes } from "#shared/imports/lecture.ts";
import { type Montant, montant, sumMontants } from "#shared/kernel/montant.ts";
import { formatNombre, formatNombreDe, INSECABLE } from "#shared/kernel/texte.ts";

export const GROUPES = ["retenus", "attente", "connus", "differents", "credits"] as const;
export type GroupeId = (typeof GROUPES)[number];

export const LIBELLES_GROUPE: Readonly<Record<GroupeId, { readonly titre: string; readonly note: string }>> = {
  retenus: { titre: "Nouveaux", note: "proposés pour un dossier" },
  attente: { titre: "En attente", note: "nouveaux, pas encore proposés" },
  connus: { titre: "Déjà connus", note: "rien à changer" },
  differents: { titre: "Soldes différents", note: "montrés, non appliqués" },
  credits: { titre: "Crédits et avances", note: "rien à réclamer" },
};

/** A debtor under one heading, with the invoices of that heading only. */
export interface DebiteurGroupe {
  readonly debiteur: ApercuDebiteur;
  readonly creances: readonly ApercuCreance[];
  readonly montant: Montant;
}

export interface GroupeImport {
  readonly id: Exclude<GroupeId, "credits">;
  readonly debiteurs: readonly DebiteurGroupe[];
  readonly montant: Montant;
}

/** Debtors under the heading of what importing would do with them; one debtor may stand under two. */
export function listGroupesImport({ debiteurs }: Apercu): readonly GroupeImport[] {
  const createGroupe = (id: GroupeImport["id"], keep: (creance: ApercuCreance, debiteur: ApercuDebiteur) => boolean): GroupeImport => {
    const lignes = debiteurs.flatMap((debiteur) => {
      const creances = debiteur.creances.filter((creance) => keep(creance, debiteur));
      return creances.length === 0 ? [] : [{ debiteur, creances, montant: sumMontants(creances.map(({ poste }) => poste.reste)) }];
    });
    return { id, debiteurs: lignes, montant: sumMontants(lignes.map((ligne) => ligne.montant)) };
  };
  return [
    createGroupe("retenus", ({ statut }, { isRetenu }) => statut === "nouvelle" && isRetenu),
    createGroupe("attente", ({ statut }, { isRetenu }) => statut === "nouvelle" && !isRetenu),
    createGroupe("differents", ({ statut }) => statut === "differente"),
    createGroupe("connus", ({ statut }) => statut === "connue"),
  ].filter(({ debiteurs: lignes }) => lignes.length > 0);
}

/** Customers in credit, or with advances: nothing is claimed from them, or less. */
export function listCredits({ comptes }: LectureComptes): readonly CompteClient[] {
  return comptes.filter(({ solde, avances }) => solde < 0 || avances !== 0).toSorted((a, b) => a.solde - b.solde);
}

/** Dossiers that the ticked claims would open, and those that they would join. */
export function countDossiers({ debiteurs }: Apercu, cles: ReadonlySet<string>): { readonly nouveaux: number; readonly connus: number } {
  const touches = debiteurs.filter(({ creances }) => creances.some(({ cle, statut }) => statut === "nouvelle" && cles.has(cle)));
  const connus = touches.filter(({ connu }) => connu?.dossierId !== undefined).length;
  return { nouveaux: touches.length - connus, connus };
}

/** « 12 dossiers », « 9 dossiers, et 3 complétés ». */
export function formatDossiers({ nouveaux, connus }: ReturnType<typeof countDossiers>): string {
  if (connus === 0) return formatNombreDe(nouveaux, "dossier", "dossiers");
  if (nouveaux === 0) return `${formatNombreDe(connus, "dossier complété", "dossiers complétés")}`;
  return `${formatNombreDe(nouveaux, "dossier", "dossiers")}, et ${formatNombreDe(connus, "complété", "complétés")}`;
}

const ENCODAGES: Readonly<Record<LectureComptes["encodage"], string>> = {
  ascii: "ASCII", "utf-8": "UTF-8", "utf-8-bom": "UTF-8", "utf-16le": "UTF-16", "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252, accents réparés", "iso-8859-15": "ISO-8859-15, accents réparés", cp850: "CP850, accents réparés",
};

/** « FEC, 1 204 lignes, UTF-8 ». */
export function formatReconnu(lecture: LectureComptes): string {
  const format = lecture.kind === "fec" ? (lecture.separateur === "xml" ? "FEC (XML)" : "FEC") : lecture.nature === "postes" ? "factures ouvertes" : "balance âgée";
  const { lues, ecartees } = lecture.lignes;
  return [format, formatNombreDe(lues + ecartees, "ligne", "lignes"), ENCODAGES[lecture.encodage]].join(", ");
}

/** The line cut around the culprit that the reason quotes between « », so that it can be coloured. */
export function splitCoupable({ texte, motif }: Anomalie): readonly [avant: string, coupable: string, apres: string] {
  const cite = /«\u00A0([^»]+?)…?\u00A0»/.exec(motif)?.[1];
  const debut = texte === undefined || cite === undefined ? -1 : texte.indexOf(cite);
  if (texte === undefined) return ["", "", ""];
  return cite === undefined || debut < 0 ? [texte, "", ""] : [texte.slice(0, debut), cite, texte.slice(debut + cite.length)];
}

export function formatRetard(joursRetard: number): string {
  return joursRetard > 0 ? `${formatNombre(joursRetard)}${INSECABLE}j` : joursRetard === 0 ? "aujourd’hui" : "à échoir";
}

export function sumCochees(creances: readonly ApercuCreance[], cles: ReadonlySet<string>): Montant {
  return montant(creances.reduce((total, { cle, poste }) => total + (cles.has(cle) ? poste.reste : 0), 0));
}
