import { SegmentedControl, Select } from "@mantine/core";
import { useState } from "react";
import type { Creancier, ModeleEnregistre } from "#shared/model/dossier.ts";
import { type CibleModele, wrapPassage, writeMarque } from "#shared/word/gabarit-ecriture.ts";
import { EmptyState } from "../../components/PageEtats.tsx";
import { copyText } from "../../hooks/copy-text.ts";
import { showEchec, showInformation } from "../../hooks/notices.tsx";
import { ModeleApercu } from "./ModeleApercu.tsx";
import { ModeleReglages } from "./ModeleReglages.tsx";
import { ModeleTexte } from "./ModeleTexte.tsx";
import { PaletteChamps } from "./PaletteChamps.tsx";
import { useEssai } from "./use-essai.ts";
import { type ModeleOuvert, useActionsModeles, useModeleOuvert } from "./use-modeles.ts";
import styles from "./modeles.module.css";

interface ModeleVueProps {
  readonly creancier: Creancier;
  readonly modele: ModeleEnregistre;
}

/** One template: its text, where a click writes a field; the same on a real dossier; its fields, its settings. */
export function ModeleVue({ creancier, modele }: ModeleVueProps) {
  const ouvert = useModeleOuvert(modele.empreinte);
  if (ouvert === undefined) return <section className={styles["bureau"]} aria-label={modele.titre} aria-busy="true" />;
  if ("motif" in ouvert) return <section className={styles["bureau"]} aria-label={modele.titre}><EmptyState titre="Ce modèle ne se lit pas.">{ouvert.motif}</EmptyState></section>;
  return <ModeleCourant creancier={creancier} modele={modele} ouvert={ouvert} />;
}

function ModeleCourant({ creancier, modele, ouvert }: ModeleVueProps & { readonly ouvert: ModeleOuvert }) {
  const [vue, setVue] = useState("texte");
  const [cible, setCible] = useState<CibleModele>();
  const essai = useEssai();
  const { insert, wrap } = useEcriture({ creancier, modele, ouvert }, vue === "texte" ? cible : undefined, setCible);
  return (
    <>
      <section className={styles["bureau"]} aria-label={modele.titre}>
        <div className={styles["barre"]}>
          <SegmentedControl size="xs" aria-label="Vue du modèle" data={[{ value: "texte", label: "Modèle" }, { value: "apercu", label: "Aperçu" }]} value={vue} onChange={setVue} />
          {vue === "apercu" ? <Select size="xs" w={280} aria-label="Dossier de l’aperçu" searchable allowDeselect={false} data={[...essai.dossiers]} value={essai.dossierId} onChange={(id) => essai.choose(id ?? "")} />
            : <span className="ink3">{cible === undefined ? "Choisissez une place ou des mots, puis un champ." : "Le champ choisi s’écrira ici."}</span>}
        </div>
        {vue === "apercu" ? <ModeleApercu modele={modele} gabarit={ouvert.gabarit} essai={essai} /> : <ModeleTexte gabarit={ouvert.gabarit} cible={cible} onCible={setCible} />}
      </section>
      <aside className={`volet petit fixe ${styles["droit"] ?? ""}`} aria-label="Champs et réglages du modèle">
        <ModeleReglages creancier={creancier} modele={modele} ouvert={ouvert} />
        <PaletteChamps cible={vue === "texte" ? cible : undefined} gabarit={ouvert.gabarit} onInsert={(marque, libelle) => void insert(marque, libelle)} onWrap={(marques, isRangee, annonce) => void wrap(marques, isRangee, annonce)} />
      </aside>
    </>
  );
}

/** A field written where the person stands in the text, otherwise copied to be pasted in Word; a paragraph or a row made a passage. */
function useEcriture({ creancier, modele, ouvert }: ModeleVueProps & { readonly ouvert: ModeleOuvert }, cible: CibleModele | undefined, onCible: (cible: CibleModele | undefined) => void) {
  const { saveVersion } = useActionsModeles(creancier);
  const change = async (write: () => Uint8Array, annonce: string): Promise<boolean> => {
    try {
      await saveVersion(modele, write(), annonce);
      return true;
    } catch (erreur) {
      showEchec("Le modèle n’a pas changé", erreur instanceof Error ? erreur.message : String(erreur));
      return false;
    }
  };
  return {
    insert: async (marque: string, libelle: string) => {
      if (cible === undefined) {
        copyText(marque);
        showInformation(`Champ copié\u00A0: ${libelle}`, "Collez-le dans Word, ou choisissez d’abord sa place dans le texte du modèle pour l’y écrire ici.");
        return;
      }
      const apres = cible.debut + marque.length;
      if (await change(() => writeMarque(ouvert.octets, cible, marque), `Champ écrit dans le modèle\u00A0: ${libelle}`)) onCible({ ...cible, debut: apres, fin: apres });
    },
    wrap: async (marques: readonly [string, string], isRangee: boolean, annonce: string) => {
      if (cible !== undefined && (await change(() => wrapPassage(ouvert.octets, cible, marques, isRangee), annonce))) onCible(undefined);
    },
  };
}
