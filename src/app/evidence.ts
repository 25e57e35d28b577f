// A chunk of its own: the records weigh as much as the whole of the panels.
export { EvidenceDrawer } from '../ui/evidence-drawer'
