import { formatDuree } from "../../kernel/duree.ts";
import type { Jour } from "../../kernel/jour.ts";
import { type Baremes, findParametre, findValeurDe } from "../baremes.ts";
import { CHAINES } from "../delais/enchainement.ts";
import { toDuree } from "../delais/terme-maillon.ts";
import type { DelaiVoie } from "./voie.ts";

/** The delays of these identifiers, as in force on the criterion date; one that this regime does not know is left out. */
export function listDelaisVoie(parametreIds: readonly string[], critere: Jour, baremes: Baremes): readonly DelaiVoie[] {
  return parametreIds.flatMap((parametreId) => {
    const delai = CHAINES.find((candidat) => candidat.parametreId === parametreId);
    if (delai === undefined) throw new Error(`Le délai «\u00A0${parametreId}\u00A0» n’est dans aucune chaîne`);
    const lecture = findValeurDe(baremes, parametreId, critere);
    if (!lecture.ok) return [];
    const { lu } = lecture;
    const sanction = findParametre(baremes, parametreId).sanction ?? "non-relevee";
    return [{ parametreId, libelle: delai.libelle, duree: formatDuree(toDuree(lu)), compte: delai.compte, porteur: delai.porteur, sanction, lu }];
  });
}
