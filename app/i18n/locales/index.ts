import deFrame from "./de/frame.json";
import deRefusal from "./de/refusal.json";
import deSignIn from "./de/sign-in.json";
import deHome from "./de/home.json";
import deCourse from "./de/course.json";
import deLesson from "./de/lesson.json";
import deCheck from "./de/check.json";
import deScene from "./de/scene.json";
import deDebrief from "./de/debrief.json";
import deRefresher from "./de/refresher.json";
import deToolbox from "./de/toolbox.json";
import deSelfCheck from "./de/self-check.json";
import deCertificate from "./de/certificate.json";
import deSettings from "./de/settings.json";
import deOwnData from "./de/own-data.json";
import deService from "./de/service.json";
import deReport from "./de/report.json";
import deAssign from "./de/assign.json";
import deDossier from "./de/dossier.json";
import deRemind from "./de/remind.json";
import deViews from "./de/views.json";
import deLetter from "./de/letter.json";
import dePeople from "./de/people.json";
import deAdmin from "./de/admin.json";
import deWorkshop from "./de/workshop.json";
import deEditor from "./de/editor.json";
import deLive from "./de/live.json";
import dePreview from "./de/preview.json";
import deAuthoring from "./de/authoring.json";
import enFrame from "./en/frame.json";
import enRefusal from "./en/refusal.json";
import enSignIn from "./en/sign-in.json";
import enHome from "./en/home.json";
import enCourse from "./en/course.json";
import enLesson from "./en/lesson.json";
import enCheck from "./en/check.json";
import enScene from "./en/scene.json";
import enDebrief from "./en/debrief.json";
import enRefresher from "./en/refresher.json";
import enToolbox from "./en/toolbox.json";
import enSelfCheck from "./en/self-check.json";
import enCertificate from "./en/certificate.json";
import enSettings from "./en/settings.json";
import enOwnData from "./en/own-data.json";
import enService from "./en/service.json";
import enReport from "./en/report.json";
import enAssign from "./en/assign.json";
import enDossier from "./en/dossier.json";
import enRemind from "./en/remind.json";
import enViews from "./en/views.json";
import enLetter from "./en/letter.json";
import enPeople from "./en/people.json";
import enAdmin from "./en/admin.json";
import enWorkshop from "./en/workshop.json";
import enEditor from "./en/editor.json";
import enLive from "./en/live.json";
import enPreview from "./en/preview.json";
import enAuthoring from "./en/authoring.json";

export const de = {
  frame: deFrame,
  refusal: deRefusal,
  signIn: deSignIn,
  home: deHome,
  course: deCourse,
  lesson: deLesson,
  check: deCheck,
  scene: deScene,
  debrief: deDebrief,
  refresher: deRefresher,
  toolbox: deToolbox,
  selfCheck: deSelfCheck,
  certificate: deCertificate,
  settings: deSettings,
  ownData: deOwnData,
  service: deService,
  report: deReport,
  assign: deAssign,
  dossier: deDossier,
  remind: deRemind,
  views: deViews,
  letter: deLetter,
  people: dePeople,
  admin: deAdmin,
  workshop: deWorkshop,
  editor: deEditor,
  preview: dePreview,
  authoring: deAuthoring,
  live: deLive,
};

export const en = {
  frame: enFrame,
  refusal: enRefusal,
  signIn: enSignIn,
  home: enHome,
  course: enCourse,
  lesson: enLesson,
  check: enCheck,
  scene: enScene,
  debrief: enDebrief,
  refresher: enRefresher,
  toolbox: enToolbox,
  selfCheck: enSelfCheck,
  certificate: enCertificate,
  settings: enSettings,
  ownData: enOwnData,
  service: enService,
  report: enReport,
  assign: enAssign,
  dossier: enDossier,
  remind: enRemind,
  views: enViews,
  letter: enLetter,
  people: enPeople,
  admin: enAdmin,
  workshop: enWorkshop,
  editor: enEditor,
  preview: enPreview,
  authoring: enAuthoring,
  live: enLive,
};
