import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createGarde, createSaisieTitre, createTitre } from "#shared/suivi/brouillons-titre.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { listTitres } from "#shared/suivi/titres.ts";
import { appendLot, euros, factsOf, id, jalon, ouverture, poursuite } from "../../support/dossier-builder.ts";

test("la décision proposée devient un titre, le titre se corrige sous son identifiant, sa grosse le suit", () => {
  const depart = factsOf(ouverture(), poursuite("p", "refere-provision"), jalon("o", "ordonnance_refere", "2026-03-02", { accorde: euros("5 000,00") }));
  const lire = (faits: typeof depart) => {
    const dossier = projectDossier(faits);
    const titre = dossier === undefined ? undefined : listTitres(dossier)[0];
    if (dossier === undefined || titre === undefined) throw new Error("titre absent");
    return { dossier, titre };
  };
  const avant = lire(depart);
  const saisie = createSaisieTitre(avant.titre);
  expect(saisie).toMatchObject({ type: "1", dateFait: "2026-03-02", poursuiteId: id("p"), jalonId: id("o"), principal: 500_000 });
  const enregistres = appendLot(depart, createTitre(avant.dossier, { ...saisie, article700: euros("800,00") }, () => id("t")));
  const gardes = appendLot(enregistres, createGarde(id("d"), { titreId: id("t"), lieu: "service", detenteur: "Armoire 3", dateFait: jour("2026-03-10") }, () => id("g")));
  const apres = lire(gardes);
  expect([apres.titre.titreId, apres.titre.condamnation?.total, apres.titre.garde?.detenteur]).toEqual([id("t"), 580_000, "Armoire 3"]);
  const corrige = lire(appendLot(gardes, createTitre(apres.dossier, { ...createSaisieTitre(apres.titre), depens: euros("60,00") }, () => id("z"))));
  expect([corrige.titre.titreId, corrige.titre.condamnation?.total, corrige.titre.gardes.length, corrige.dossier.titres.length]).toEqual([id("t"), 586_000, 1, 1]);
});
