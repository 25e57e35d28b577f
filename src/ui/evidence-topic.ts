/** What the evidence drawer can be opened for. */
export type EvidenceTopic = 'now' | 'reach' | 'curves' | 'picture' | 'article'
