import { formatSiren } from "../kernel/siren.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { Debiteur } from "../model/dossier.ts";
import { createSujetId } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import { listVivants } from "../model/vivants.ts";
import { type Connaissances, cutTexte, type Proposition } from "./propositions.ts";

/** An answer without any notice does not say who was asked about: beyond this many debtors, only the name of the file can tell. */
const CHOIX_MAX = 200;

/**
 * « Nothing found », written as a fact of the debtor whose SIREN was asked: the one that the name of the file bears, else the one that a
 * person ticks. An error of the portal never comes here: it is refused as « not checked ».
 */
export function listPropositionsSansAnnonce(nomFichier: string, { debiteurs, dossiers, au }: Connaissances): readonly Proposition[] {
  const suivis = new Set(dossiers.map(({ debiteurId }) => debiteurId));
  const candidats = debiteurs.filter(({ id, siren }) => siren !== undefined && suivis.has(id));
  const nommes = candidats.filter(({ siren }) => siren !== undefined && new RegExp(`(?<!\\d)${siren}(?!\\d)`).test(nomFichier));
  const isNomme = nommes.length > 0;
  return (isNomme ? nommes : candidats.slice(0, CHOIX_MAX)).map((debiteur) => proposeVerification(debiteur, "bodacc", nomFichier, { au, isSur: isNomme }));
}

function proposeVerification(debiteur: Debiteur, registre: ContenuPar["verification"]["registre"], nomFichier: string, { au, isSur }: { readonly au: Connaissances["au"]; readonly isSur: boolean }): Proposition {
  const siren = debiteur.siren ?? "";
  const sujet = createSujetId("debiteur", debiteur.id);
  const isConnue = (debiteur.verifications ?? []).some((connue) => connue.registre === registre && connue.dateFait === au);
  const commun = { cle: `${registre}|rien|${debiteur.id}`, nom: debiteur.nom, hasPiece: false, titre: `${registre.toUpperCase()}${INSECABLE}: vérifié, rien trouvé au SIREN ${formatSiren(siren)}` };
  if (isConnue) return { ...commun, etat: "deja", isRetenue: false };
  return {
    ...commun, etat: isSur ? "proposee" : "a-verifier", isRetenue: isSur,
    ...(isSur ? {} : { reserve: "Le fichier ne dit pas quelle entreprise a été cherchée\u00A0: cochez celle-ci seulement si c’est elle." }),
    createFaits: ({ listFaits }) => [{
      sujet, type: "verification", dateFait: au,
      remplace: listVivants(listFaits(sujet)).filter((fait) => fait.type === "verification" && fait.contenu.registre === registre).map(({ id }) => id),
      contenu: { registre, siren, source: cutTexte(nomFichier) },
    }],
  };
}
