import { Button, Modal, TextInput } from "@mantine/core";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatListe, formatNombreDe, INSECABLE } from "#shared/kernel/texte.ts";
import { createVisaEffacement, type EffacementConnu, findRefusApprobation, isSeul } from "#shared/suivi/rgpd/effacement.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { type EffacementsVus, type OrdreVu, readEffacements } from "../../bridge/bridge.ts";
import { Etat } from "../../components/Etat.tsx";
import { Section } from "../../components/Page.tsx";
import { Travail } from "../../components/PageEtats.tsx";
import { applyEffacements } from "../../hooks/effacements-equipe.ts";
import { showEchec } from "../../hooks/notices.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { usePartage } from "../../hooks/use-partage.ts";
import { useTravail } from "../../hooks/use-travail.ts";
import { EssaiView } from "./EssaiView.tsx";
import { type Effacement, useEffacement } from "./use-effacement.ts";
import styles from "./rgpd.module.css";

/** Erasures proposed, approved, done; those of colleagues that this post has still to carry out. */
export function EffacementsSection({ effacements }: { readonly effacements: readonly EffacementConnu[] }) {
  const [coffre, setCoffre] = useState<EffacementsVus>({ ordres: [] });
  const refresh = useCallback(() => void readEffacements().then((reply) => { if (reply.ok) setCoffre(reply.value); }), []);
  useEffect(refresh, [effacements, refresh]);
  return (
    <Section titre="Effacements" note="proposés, approuvés par une seconde personne, puis définitifs">
      <ul className={styles["effacements"]}>{effacements.map((effacement) => <li key={effacement.id}><UnEffacement effacement={effacement} coffre={coffre} onChange={refresh} /></li>)}</ul>
    </Section>
  );
}

function UnEffacement({ effacement, coffre, onChange }: PropsEffacement) {
  const { demande, dateFait, visa } = effacement;
  const ordre = coffre.ordres.find(({ id }) => id === effacement.id);
  const isDecide = ordre === undefined ? effacement.isApprouve : ordre.etape === "coffre";
  const suivi = useEffacement(effacement);
  return (
    <section aria-label={`Effacement du ${formatJour(dateFait)}`}>
      <p>
        <b className="med">{formatNombreDe(demande.dossiers.length, "dossier", "dossiers")}</b> <span className="ink3">{`${demande.dossiers.length > 1 ? "proposés" : "proposé"} le ${formatJour(dateFait)} par ${demande.demandeur}`}</span>{" "}
        <Etat ton={findTon(effacement, ordre)}>{formatEtat(effacement, ordre)}</Etat>
      </p>
      {visa !== undefined && <p className="ink3">{`${visa.decision === "accorde" ? "Approuvé" : "Refusé"} le ${formatJour(visa.dateFait)} par ${visa.approbateur}${visa.isSeul === true ? " (seconde confirmation, équipe d’une personne)" : ""}${visa.motif === undefined ? "" : `${INSECABLE}: ${visa.motif}`}`}</p>}
      {isDecide ? <AAppliquer effacement={effacement} motif={ordre?.echec ?? findRefus(coffre, effacement.id)} onChange={onChange} /> : ordre !== undefined ? <Reste ordre={ordre} /> : visa?.decision !== "refuse" && <Etapes effacement={effacement} suivi={suivi} />}
      {effacement.ordre !== undefined && <PostesEffaces appliques={effacement.appliques} />}
    </section>
  );
}

interface PropsEffacement {
  readonly effacement: EffacementConnu;
  readonly coffre: EffacementsVus;
  readonly onChange: () => void;
}

/** Decided by the team: this post carries it out by itself; here it can be asked for at once, or again when it could not. */
function AAppliquer({ effacement, motif, onChange }: { readonly effacement: EffacementConnu; readonly motif: string | undefined; readonly onChange: () => void }) {
  const { portefeuille } = useContexte();
  const { isEnCours, during } = useTravail();
  const apply = () => during(async () => {
    const refus = await applyEffacements(portefeuille, [effacement]);
    if (refus !== undefined) showEchec("Rien n’a été effacé sur ce poste", refus);
    onChange();
  });
  return (
    <>
      <p className="soon">{motif === undefined ? "Décidé par l’équipe, pas encore appliqué sur ce poste." : `Décidé par l’équipe, pas encore appliqué sur ce poste${INSECABLE}: ${motif}`}</p>
      <div className={styles["actions"]}>
        <Button size="xs" variant="filled" loading={isEnCours} onClick={() => void apply()}>{motif === undefined ? "Appliquer maintenant" : "Réessayer maintenant"}</Button>
        <span className="ink3">Le coffre se ferme, réécrit son journal et se rouvre seul{INSECABLE}; ce poste le fait aussi de lui-même à la prochaine ouverture.</span>
      </div>
    </>
  );
}

function findRefus({ refus }: EffacementsVus, id: string): string | undefined {
  return refus?.ids.includes(id) === true ? refus.motif : undefined;
}

/** Which posts of the team have carried it out, by their own word. */
function PostesEffaces({ appliques }: { readonly appliques: EffacementConnu["appliques"] }) {
  const partage = usePartage();
  if (partage.kind !== "pret" || partage.equipe.kind !== "membre") return undefined;
  const membres = partage.equipe.equipe.membres.filter(({ sortie }) => sortie === undefined);
  const faits = membres.flatMap(({ poste, personne }) => appliques.filter((applique) => applique.poste === poste).slice(0, 1).map(({ le }) => `${personne} le ${formatJour(le)}`));
  const attendus = membres.filter(({ poste }) => !appliques.some((applique) => applique.poste === poste)).map(({ personne }) => personne);
  return <p className="ink3">{[...(faits.length === 0 ? [] : [`Appliqué chez ${formatListe(faits)}.`]), ...(attendus.length === 0 ? [] : [`Pas encore signalé par ${formatListe(attendus)}.`])].join(" ")}</p>;
}

/** What is still to be done elsewhere, said as it is. */
function Reste({ ordre: { etape, attente } }: { readonly ordre: OrdreVu }) {
  if (etape === "fait") return <p className="ink3">Effacé de ce coffre, de ses pièces, de ses sauvegardes et de ses fichiers partagés.</p>;
  const lieux = { poste: "les sauvegardes de ce poste", second: "le second dossier de sauvegarde", partage: "le dossier partagé" } as const;
  return <p className="ink3">{`Effacé de ce coffre. Reste à réécrire, dès que possible${INSECABLE}: ${formatListe(attente.map((lieu) => lieux[lieu]))}.`}</p>;
}

function Etapes({ effacement, suivi }: { readonly effacement: EffacementConnu; readonly suivi: Effacement }) {
  const [isDernier, setDernier] = useState(false);
  const { travail, essai, essayer, interrupt } = suivi;
  const isApprouve = effacement.visa?.decision === "accorde";
  if (travail !== undefined) return <Travail titre={travail.nature === "essai" ? "Essai" : "Effacement"} detail={travail.etape} part={travail.total === 0 ? undefined : travail.fait / travail.total} onInterrupt={interrupt} />;
  return (
    <>
      {effacement.ordre !== undefined && <p className="soon">Décidé par une seule personne, pas encore appliqué sur ce poste{INSECABLE}: lisez l’essai, puis confirmez.</p>}
      {essai !== undefined && <EssaiView essai={essai} />}
      <div className={styles["actions"]}>
        <Button size="xs" onClick={() => void essayer()}>{essai === undefined ? "Essayer sans rien effacer" : "Refaire l’essai"}</Button>
        {!isApprouve && <Approbation effacement={effacement} isEssaye={essai !== undefined} />}
        {isApprouve && <Button size="xs" color="red" variant="filled" disabled={essai === undefined} onClick={() => setDernier(true)}>Effacer définitivement…</Button>}
        {isApprouve && essai === undefined && <span className="ink3">L’essai d’abord{INSECABLE}: lisez ce qu’il annonce.</span>}
      </div>
      {isDernier && <DernierMot effacement={effacement} onClose={() => setDernier(false)} onConfirmer={() => { setDernier(false); void suivi.ordonner(); }} />}
    </>
  );
}

/** The word of another person, once the try was read. */
function Approbation({ effacement, isEssaye }: { readonly effacement: EffacementConnu; readonly isEssaye: boolean }) {
  const { portefeuille, utilisateur, aujourdhui, isPasse } = useContexte();
  const { utilisateurs } = useSyncExternalStore(portefeuille.subscribe, portefeuille.read);
  const enregistrer = useEnregistrer();
  const noms = utilisateurs.map(({ nom }) => nom);
  const refus = findRefusApprobation(effacement, utilisateur?.nom, noms);
  const answer = (decision: "accorde" | "refuse") => {
    const approbateur = utilisateur?.nom ?? "";
    const seul = approbateur === effacement.demande.demandeur && isSeul(approbateur, noms) ? { isSeul: true as const } : {};
    void enregistrer({ brouillons: [createVisaEffacement(effacement.id, { decision, approbateur, ...seul }, aujourdhui)], annonce: decision === "accorde" ? "Effacement approuvé" : "Effacement refusé" });
  };
  if (refus !== undefined) return <span className="ink3">{refus}</span>;
  return (
    <>
      <Button size="xs" variant="filled" disabled={!isEssaye || isPasse === true} onClick={() => answer("accorde")}>Approuver</Button>
      <Button size="xs" variant="subtle" disabled={isPasse === true} onClick={() => answer("refuse")}>Refuser</Button>
      {!isEssaye && <span className="ink3">L’essai d’abord{INSECABLE}: on n’approuve que ce qu’on a lu.</span>}
    </>
  );
}

const MOT = "EFFACER";

/** The last confirmation: a word to type, and what cannot be taken back. */
function DernierMot({ effacement, onClose, onConfirmer }: { readonly effacement: EffacementConnu; readonly onClose: () => void; readonly onConfirmer: () => void }) {
  const [mot, setMot] = useState("");
  return (
    <Modal opened onClose={onClose} title="Effacer définitivement" size={560}>
      <form onSubmit={(envoi) => { envoi.preventDefault(); if (mot.trim() === MOT) onConfirmer(); }}>
        <p>{`${formatNombreDe(effacement.demande.dossiers.length, "dossier disparaît", "dossiers disparaissent")} du coffre, de l’écran et des sauvegardes. Rien ne les rendra. Les chiffres du service restent, sans nom.`}</p>
        <p className={styles["suite"]}>Le coffre se ferme, réécrit son journal et se rouvre seul. Si l’ordinateur s’éteint, il reprend à la prochaine ouverture. Hors de portée{INSECABLE}: les exports déjà écrits, les copies faites par d’autres programmes, les versions gardées par un disque en ligne.</p>
        <TextInput size="sm" mt={12} label={`Écrivez ${MOT} pour confirmer`} data-autofocus autoComplete="off" value={mot} onChange={({ currentTarget }) => setMot(currentTarget.value)} />
        <div className={styles["actions"]}><Button type="submit" size="xs" color="red" variant="filled" disabled={mot.trim() !== MOT}>Effacer définitivement</Button><Button size="xs" variant="subtle" onClick={onClose}>Ne rien effacer</Button></div>
      </form>
    </Modal>
  );
}

function findTon({ visa, ordre: decide }: EffacementConnu, ordre: OrdreVu | undefined): "acquis" | "soon" | "attente" | "neutre" {
  if (ordre?.etape === "fait") return "acquis";
  if (ordre !== undefined || decide !== undefined) return "soon";
  return visa === undefined ? "attente" : visa.decision === "refuse" ? "neutre" : "soon";
}

function formatEtat({ visa, ordre: decide }: EffacementConnu, ordre: OrdreVu | undefined): string {
  if (ordre?.etape === "fait") return "Effacé";
  if (ordre !== undefined && ordre.etape !== "coffre") return "Effacé du coffre";
  if (decide !== undefined) return "À appliquer sur ce poste";
  return visa === undefined ? "Attend une approbation" : visa.decision === "refuse" ? "Refusé" : "Approuvé";
}
