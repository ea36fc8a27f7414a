import { describe, expect, test } from "vitest";
import { composeRapport, type FaitsRapport, formatNomRapport } from "#shared/actes/rapport-mensuel.ts";
import { composeCloture } from "#shared/suivi/pilotage/cloture.ts";
import { formatSomme } from "#shared/suivi/pilotage/mots.ts";
import { renderDocx } from "#shared/word/docx-writer.ts";
import { createClotureInventee } from "../../support/pilotage-builder.ts";
import { formatBlocsTexte } from "../../support/blocs-texte.ts";

const cloture = createClotureInventee();
const faits: FaitsRapport = { cloture, selon: "connu", creancier: "Ardenne Matériaux", nMinimum: 5, findNom: (id) => id, empreinte: "0123456789abcdef0123", images: {} };

describe("rapport mensuel", () => {
  test("ses sections sont celles de l’acte, son encours celui des tableaux", () => {
    const { blocs, titre, date } = composeRapport(faits);
    expect([titre, date, formatNomRapport(faits)]).toEqual(["Rapport contentieux — Octobre\u00A02026", "2026-10-31", "rapport-contentieux-2026-10"]);
    expect(blocs.flatMap((bloc) => (bloc.kind === "titre" && bloc.niveau === 1 ? [bloc.texte] : []))).toEqual(["En cinq lignes", "Encours", "Flux du mois", "Résultats par voie", "Risques et délais", "Mandataires", "Procédures collectives et surendettement", "Provisions et pertes", "Conformité", "Décisions demandées", "Annexe — définitions, dates, sources"]);
    const texte = formatBlocsTexte(blocs);
    expect(texte).toContain(formatSomme(cloture.tableau.cellules.flux["final"]?.somme ?? 0).replaceAll(/[\u00A0\u202F]/g, " "));
    expect(texte).toContain("telles qu’elles étaient connues ce soir-là");
    expect(texte).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("un taux sous le minimum est « n. s. », un portefeuille vide tient en une phrase", () => {
    expect(formatBlocsTexte(composeRapport({ ...faits, nMinimum: 1000 }).blocs)).toMatch(/n\. s\. \(/);
    const vide = composeCloture([], [], { periode: cloture.tableau.periode, reglages: { taux: {} } });
    expect(formatBlocsTexte(composeRapport({ ...faits, cloture: vide, selon: "survenu" }).blocs)).toContain("Aucun dossier n’était ouvert à cette date");
  });

  test("le même mois donne les mêmes octets, sans réparation", async () => {
    const [premier, second] = await Promise.all([renderDocx(composeRapport(faits)), renderDocx(composeRapport({ ...faits, cloture: createClotureInventee() }))]);
    expect(premier).toEqual(second);
  });
});
