import { Button, Progress } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconInbox, IconPaperclip, IconPlayerPause, IconX } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { isAPropositions } from "#shared/imports/propositions-lecture.ts";
import { formatContenu, formatFamille } from "#shared/imports/resume.ts";
import { formatNombre, formatNombreDe } from "#shared/kernel/texte.ts";
import { formatRoute, openRoute } from "../../app/routes.ts";
import { DropZone } from "../../components/DropZone.tsx";
import { MotDePassePdf } from "../../components/MotDePassePdf.tsx";
import { Page, PageHead } from "../../components/Page.tsx";
import { EmptyState } from "../../components/PageEtats.tsx";
import { Touche } from "../../components/Touche.tsx";
import type { Recu } from "../../db/reception.ts";
import { useReception } from "../../hooks/use-reception.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { useTravail } from "../../hooks/use-travail.ts";
import { useRanger } from "./use-ranger.ts";
import styles from "./reception.module.css";

/** What arrives: a line per file, what it is, what it holds, what can be made of it. */
export function ReceptionPanel() {
  const { reception, recus } = useReception();
  const choix = useRef<HTMLInputElement>(null);
  const receive = (fichiers: readonly File[]) => void reception.add(fichiers);
  const open = () => choix.current?.click();
  useTouches([{ combinaison: "o", libelle: "choisir des fichiers", action: open }]);
  return (
    <Page label="Ce qui arrive">
      <DropZone describe={(nombre) => `Déposer pour lire ${formatNombreDe(nombre, "fichier ou dossier", "fichiers ou dossiers")}`} onFiles={receive}>
        <input ref={choix} type="file" multiple hidden aria-label="Fichiers à recevoir" onChange={({ currentTarget }) => { receive([...(currentTarget.files ?? [])]); currentTarget.value = ""; }} />
        {recus.length === 0 ? (
          <EmptyState titre="Rien n’arrive." actions={<Button variant="filled" rightSection={<Touche combinaison="o" />} onClick={open}>Choisir des fichiers</Button>}>Déposez ici plusieurs fichiers, un dossier ou une archive ZIP : écritures comptables, relevés, courriels, PDF. Le contenu décide, jamais le nom.</EmptyState>
        ) : <Liste recus={recus} onChoisir={open} />}
      </DropZone>
    </Page>
  );
}

function Liste({ recus, onChoisir }: { readonly recus: readonly Recu[]; readonly onChoisir: () => void }) {
  const { reception } = useReception();
  const ranger = useRanger();
  const { isEnCours, during } = useTravail();
  const isLecture = recus.some(({ etat }) => etat.kind === "attente" || etat.kind === "lecture");
  const aGarder = recus.filter(isAGarder);
  const keep = (choisis: readonly Recu[]) => during(() => ranger(choisis));
  const actions = (
    <span className="touches" style={{ gap: 8 }}>
      {isLecture && <Button size="xs" leftSection={<IconPlayerPause size={16} aria-hidden="true" />} onClick={reception.interrupt}>Interrompre</Button>}
      {aGarder.length > 1 && !isLecture && <Button size="xs" loading={isEnCours} leftSection={<IconInbox size={16} aria-hidden="true" />} onClick={() => void keep(aGarder)}>{`Garder les ${formatNombre(aGarder.length)} comme pièces`}</Button>}
      {!isLecture && <Button size="xs" variant="subtle" onClick={reception.clear}>Vider la liste</Button>}
      <Button size="xs" rightSection={<Touche combinaison="o" />} onClick={onChoisir}>Autres fichiers</Button>
    </span>
  );
  return (
    <>
      <PageHead titre="Ce qui arrive" actions={actions}><span className="ink3">{formatNombreDe(recus.length, "fichier", "fichiers")}, rien n’est écrit avant votre accord</span></PageHead>
      <div className={styles["defile"]}>
        <table className={`t r36 ${styles["arrivees"] ?? ""}`} aria-label="Ce qui arrive">
          <thead><tr><th scope="col">Fichier</th><th scope="col">Reconnu</th><th scope="col">Contenu</th><th scope="col" className="num">Signalées</th><th scope="col">Proposition</th></tr></thead>
          <tbody>{recus.map((recu) => <RecuLigne key={recu.id} recu={recu} isEnCours={isEnCours} onGarder={() => void keep([recu])} onRetirer={() => reception.remove(recu.id)} />)}</tbody>
        </table>
      </div>
    </>
  );
}

/** What holds nothing to import by itself and may prove something. */
function isAGarder({ etat }: Recu): boolean {
  return etat.kind === "lu" && (etat.lecture.kind === "document" || etat.lecture.kind === "message");
}

interface RecuLigneProps {
  readonly recu: Recu;
  readonly isEnCours: boolean;
  readonly onGarder: () => void;
  readonly onRetirer: () => void;
}

function RecuLigne({ recu, isEnCours, onGarder, onRetirer }: RecuLigneProps) {
  const { nom, archive, etat } = recu;
  return (
    <tr>
      <td className="ink" title={nom}><span className="cut">{nom}</span>{archive !== undefined && <span className="ink3">, dans {archive}</span>}</td>
      <td>{etat.kind === "lu" ? formatFamille(etat.lecture) : ""}</td>
      <td><Contenu recu={recu} /></td>
      <td className="num">{etat.kind === "lu" && etat.lecture.kind !== "refus" && etat.lecture.anomaliesTotal > 0 ? formatNombre(etat.lecture.anomaliesTotal) : ""}</td>
      <td>
        <span className="touches" style={{ gap: 4 }}>
          <Jointes recu={recu} />
          <Proposition recu={recu} isEnCours={isEnCours} onGarder={onGarder} />
          {etat.kind !== "lecture" && etat.kind !== "attente" && <Button size="xs" variant="subtle" aria-label={`Retirer ${nom} de la liste`} onClick={onRetirer}><IconX size={16} aria-hidden="true" /></Button>}
        </span>
      </td>
    </tr>
  );
}

function Contenu({ recu, recu: { etat, nom } }: { readonly recu: Recu }) {
  switch (etat.kind) {
    case "attente": return <span className="ink3">en attente</span>;
    case "lecture": return <Progress aria-label={`Lecture de ${nom}`} value={etat.progression === undefined || etat.progression.total === 0 ? 100 : (100 * etat.progression.octets) / etat.progression.total} animated={etat.progression === undefined} />;
    case "echec": return <span className="st late"><IconAlertTriangle size={14} aria-hidden="true" />{etat.motif}</span>;
    case "traite": return <span className="st ink3"><IconCheck size={14} aria-hidden="true" />{etat.phrase}</span>;
    case "lu": return etat.lecture.kind === "document" && etat.lecture.isProtege === true ? <Protege recu={recu} isFaux={etat.lecture.isMotDePasseFaux === true} /> : etat.lecture.kind === "refus" ? <span className="st soon" title={etat.lecture.motif}><IconAlertTriangle size={14} aria-hidden="true" /><span className="cut">{etat.lecture.motif}</span></span> : <span className="cut" title={formatContenu(etat.lecture)}>{formatContenu(etat.lecture)}</span>;
  }
}

/** A PDF that asks for its password: asked once, kept nowhere; « Passer » leaves it as it is. */
function Protege({ recu: { id, nom }, isFaux }: { readonly recu: Recu; readonly isFaux: boolean }) {
  const { reception } = useReception();
  const [isPasse, setPasse] = useState(false);
  if (isPasse) return <span className="ink3">protégé par un mot de passe, gardé sans être lu</span>;
  return <MotDePassePdf nom={nom} isFaux={isFaux} onOuvrir={(motDePasse) => void reception.reread(id, { motDePasse })} onPasser={() => setPasse(true)} />;
}

/** What a message carries, to be taken one by one. */
function Jointes({ recu: { id, nom, etat, isOuvert } }: { readonly recu: Recu }) {
  const { reception } = useReception();
  const nombre = etat.kind === "lu" && etat.lecture.kind === "message" ? etat.lecture.message.piecesJointes.length : 0;
  if (nombre === 0 || isOuvert === true) return undefined;
  return <Button size="xs" variant="subtle" leftSection={<IconPaperclip size={16} aria-hidden="true" />} aria-label={`Voir ${formatNombreDe(nombre, "pièce jointe", "pièces jointes")} de ${nom}`} onClick={() => void reception.openJointes(id)}>{formatNombreDe(nombre, "pièce jointe", "pièces jointes")}</Button>;
}

function Proposition({ recu: { id, etat, nom }, isEnCours, onGarder }: Omit<RecuLigneProps, "onRetirer">) {
  const { reception } = useReception();
  const examine = () => {
    reception.choose(id);
    openRoute({ panneau: "import" });
  };
  if (etat.kind === "traite") return <Button size="xs" variant="subtle" component="a" href={formatRoute({ panneau: "boite" })}>Ouvrir la boîte d’arrivée</Button>;
  if (etat.kind === "attente" || etat.kind === "lecture") return undefined;
  if (etat.kind === "lu" && (etat.lecture.kind === "fec" || etat.lecture.kind === "echeancier")) return <Button size="xs" variant="filled" aria-label={`Examiner ${nom}`} onClick={examine}>Examiner</Button>;
  if (etat.kind === "lu" && etat.lecture.kind === "releves") return <Button size="xs" variant="filled" aria-label={`Rapprocher ${nom}`} onClick={examine}>Rapprocher</Button>;
  const garder = <Button size="xs" loading={isEnCours} leftSection={<IconInbox size={16} aria-hidden="true" />} aria-label={`Garder ${nom} comme pièce`} onClick={onGarder}>Garder comme pièce</Button>;
  if (etat.kind === "lu" && etat.lecture.kind === "retour") return <><Button size="xs" variant="filled" aria-label={`Examiner ${nom}`} onClick={examine}>Examiner</Button>{garder}</>;
  if (etat.kind === "lu" && isAPropositions(etat.lecture)) return <Button size="xs" variant="filled" aria-label={`Examiner ${nom}`} onClick={examine}>Examiner</Button>;
  if (etat.kind === "lu" && etat.lecture.kind === "refus" && etat.lecture.tableau !== undefined) return <Button size="xs" aria-label={`Désigner les colonnes de ${nom}`} onClick={examine}>Désigner les colonnes</Button>;
  return garder;
}
