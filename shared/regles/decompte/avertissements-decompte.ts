import { formatJour } from "../../kernel/format-jour.ts";
import { formatMontant } from "../../kernel/format-montant.ts";
import { formatListe } from "../../kernel/texte.ts";
import type { Comptes } from "./imputation.ts";
import { formatNomCreance } from "./verification.ts";
import type { FaitsDecompte } from "./types-decompte.ts";

/** What a reader must know beside the figures. */
export function listAvertissements(faits: FaitsDecompte, { comptes }: Comptes): readonly string[] {
  const { arreteAu, avoirs, reglements, debiteur, creances } = faits;
  const futurs = [
    ...avoirs.filter(({ date }) => date > arreteAu).map(({ date, montant }) => `l’avoir du ${formatJour(date)} (${formatMontant(montant)})`),
    ...reglements.filter(({ date }) => date > arreteAu).map(({ date, montant }) => `le règlement du ${formatJour(date)} (${formatMontant(montant)})`),
  ];
  const nonEchues = creances.filter(({ echeance }) => echeance >= arreteAu).map(formatNomCreance);
  const avantEcheance = creances.filter(({ interetsDu, echeance }) => interetsDu !== undefined && interetsDu <= echeance).map(formatNomCreance);
  const isConvenuConsommateur = debiteur.qualite === "consommateur" && creances.some(({ taux }) => taux.regime === "conventionnel");
  const tranches = comptes.flatMap((compte) => compte.tranches.tranches.filter(({ debut, fin }) => isUtile(compte.paliers, debut, fin)));
  return [
    ...(futurs.length > 0 ? [`Postérieur à l’arrêté, non compté\u00A0: ${formatListe(futurs)}.`] : []),
    ...(nonEchues.length > 0 ? [`Non échu au ${formatJour(arreteAu)}, mais compris dans le principal\u00A0: ${formatListe(nonEchues)}.`] : []),
    ...(avantEcheance.length > 0 ? [`Les intérêts de ${formatListe(avantEcheance)} partent avant le lendemain de l’échéance\u00A0: à justifier.`] : []),
    ...(isConvenuConsommateur ? ["Taux convenu avec un consommateur\u00A0: vérifier l’écrit (C. civ., art. 1343-1) et l’absence de clause abusive."] : []),
    ...new Set(tranches.flatMap(({ avertissements }) => avertissements)),
  ];
}

function isUtile(paliers: Comptes["comptes"][number]["paliers"], debut: string, fin: string): boolean {
  return paliers.some(({ principal, depuis }, rang) => {
    const suivant = paliers[rang + 1];
    return principal > 0 && depuis <= fin && (suivant === undefined || suivant.depuis > debut);
  });
}
