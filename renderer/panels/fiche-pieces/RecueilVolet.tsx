import { ActionIcon, Button, Checkbox, NumberInput } from "@mantine/core";
import { IconFileTypePdf, IconX } from "@tabler/icons-react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { Volet } from "../../components/Page.tsx";
import { Travail } from "../../components/PageEtats.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { type ReglagesRecueil, useRecueil } from "./use-recueil.ts";
import styles from "./pieces.module.css";

const USUEL: ReglagesRecueil = { hasPagesDeGarde: true, tailleMax: 10 };

/** One PDF of all the pièces: what it looks like, how heavy its files may be, how far it is, what travels beside. */
export function RecueilVolet({ vue, onFermer }: { readonly vue: VueDossier; readonly onFermer: () => void }) {
  const { valeur, update } = useBrouillon("recueil", USUEL, parseReglages);
  const { avancement, jointes, interrupt, produce } = useRecueil(vue);
  const { pieces } = vue.dossier;
  const send = () => avancement === undefined && pieces.length > 0 && void produce(valeur);
  useTouches([{ combinaison: "mod+Enter", libelle: "produire le recueil", action: send, isDansLesChamps: true }, { combinaison: "Escape", libelle: "fermer le volet", action: onFermer, isDansLesChamps: true }]);
  return (
    <Volet label="Recueil de pièces" isFixe>
      <div className="volet-tete">
        <h2 className="t16">Recueil de pièces</h2>
        <span className="sp" />
        <ActionIcon aria-label="Fermer le volet" onClick={onFermer}><IconX size={16} aria-hidden="true" /></ActionIcon>
      </div>
      <p className="ink3">Un PDF dans l’ordre du bordereau : bordereau avec numéros de page, signets, « Pièce n° … » en tête de chacune. Images et courriels y sont mis en page ; le reste a sa page de garde et voyage à côté, tel quel.</p>
      <div className={styles["champs"]}>
        <Checkbox label="Une page de garde avant chaque pièce" checked={valeur.hasPagesDeGarde} onChange={({ currentTarget }) => update({ ...valeur, hasPagesDeGarde: currentTarget.checked })} />
        <NumberInput
          label="Taille d’un fichier, en Mo" description="Au-delà, le recueil est coupé entre deux pièces. À régler selon la voie d’envoi (RPVA, courriel…) ; vide : un seul fichier." min={1} max={190} allowDecimal={false} hideControls
          value={valeur.tailleMax ?? ""} onChange={(taille) => update({ ...valeur, tailleMax: taille === "" || Number(taille) < 1 ? undefined : Number(taille) })}
        />
      </div>
      {avancement === undefined ? (
        <div className={styles["gestes"]}>
          <Button variant="filled" disabled={pieces.length === 0} leftSection={<IconFileTypePdf size={16} aria-hidden="true" />} rightSection={<Touche combinaison="mod+Enter" />} onClick={send}>Produire le recueil</Button>
        </div>
      ) : <Travail titre="Mise en page" avancement={avancement.phrase} part={avancement.part} onInterrupt={interrupt} />}
      {jointes.length > 0 && avancement === undefined && (
        <section>
          <div className="sec-tete"><h3>À côté du recueil</h3><span className="r lab">{formatNombreDe(jointes.length, "original", "originaux")}</span></div>
          <ul className={styles["jointes"]}>{jointes.map(({ numero, nom, motif }) => <li key={numero}><b className="med">Pièce {numero}</b> <span className="ink3">{nom}</span><p className="soon">{motif}</p></li>)}</ul>
        </section>
      )}
    </Volet>
  );
}

function parseReglages(lu: unknown): ReglagesRecueil | undefined {
  if (typeof lu !== "object" || lu === null) return undefined;
  const champs = new Map<string, unknown>(Object.entries(lu));
  const taille = champs.get("tailleMax");
  return { hasPagesDeGarde: champs.get("hasPagesDeGarde") !== false, tailleMax: typeof taille === "number" ? taille : undefined };
}
