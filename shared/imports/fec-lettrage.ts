import type { ClientFec, LigneFec } from "./fec-releve.ts";

/** The lines of a customer that no balanced lettrage group settles, and the figures of his lettrage. */
export interface LettrageClient {
  readonly client: ClientFec;
  readonly ouvertes: readonly LigneOuverte[];
  readonly avances: readonly LigneOuverte[];
  readonly solde: number;
  readonly groupes: number;
  readonly groupesOuverts: number;
  readonly soldeGroupesOuverts: number;
  readonly groupesUneLigne: number;
  readonly lignesLettrees: number;
}

export interface LigneOuverte {
  readonly ligne: LigneFec;
  /** Key of its unbalanced group; absent: the line has no letter. */
  readonly groupe?: string;
  /** The group has debits only: the payment it was lettered with is not in this file. */
  readonly isHorsFichier: boolean;
}

interface Groupe {
  solde: number;
  hasCredit: boolean;
  readonly lignes: LigneFec[];
}

/**
 * A group is one letter of one account of one customer: codes are used again by every customer, and their case matters (a lower-case
 * letter is a partial lettrage). A balanced group is settled; the others stay open for their residual. In XML the letter belongs to the
 * whole entry (`isLettreParEcriture`): a line alone with its letter says nothing of a payment elsewhere.
 */
export function splitLettrage(client: ClientFec, isLettreParEcriture: boolean): LettrageClient {
  const groupes = groupLignes(client.lignes);
  const ouverts = [...groupes.values()].filter(({ solde }) => solde !== 0);
  return {
    client,
    ouvertes: listOuvertes(client.lignes, groupes, isLettreParEcriture),
    avances: listOuvertes(client.avances, groupLignes(client.avances), isLettreParEcriture),
    solde: client.lignes.reduce((total, { montant }) => total + montant, 0),
    groupes: groupes.size,
    groupesOuverts: ouverts.length,
    soldeGroupesOuverts: ouverts.reduce((total, { solde }) => total + solde, 0),
    groupesUneLigne: [...groupes.values()].filter(({ lignes }) => lignes.length === 1).length,
    lignesLettrees: client.lignes.filter(({ lettre }) => lettre !== "").length,
  };
}

function groupLignes(lignes: readonly LigneFec[]): ReadonlyMap<string, Groupe> {
  const groupes = new Map<string, Groupe>();
  for (const ligne of lignes) {
    if (ligne.lettre === "") continue;
    const cle = createCleGroupe(ligne);
    const groupe = groupes.get(cle);
    if (groupe === undefined) groupes.set(cle, { solde: ligne.montant, hasCredit: ligne.montant < 0, lignes: [ligne] });
    else {
      groupe.solde += ligne.montant;
      groupe.hasCredit ||= ligne.montant < 0;
      groupe.lignes.push(ligne);
    }
  }
  return groupes;
}

function listOuvertes(lignes: readonly LigneFec[], groupes: ReadonlyMap<string, Groupe>, isLettreParEcriture: boolean): readonly LigneOuverte[] {
  return lignes.flatMap((ligne): readonly LigneOuverte[] => {
    if (ligne.montant === 0) return [];
    const cle = ligne.lettre === "" ? undefined : createCleGroupe(ligne);
    if (cle === undefined) return [{ ligne, isHorsFichier: false }];
    const groupe = groupes.get(cle);
    return groupe === undefined || groupe.solde === 0 ? [] : [{ ligne, groupe: cle, isHorsFichier: !isLettreParEcriture && !groupe.hasCredit }];
  });
}

function createCleGroupe({ compte, lettre }: LigneFec): string {
  return `${compte}\t${lettre}`;
}
