/** The door to the fake GitHub of the tests. */

export { type ArtifactService, startArtifactService } from './github/artifact-service.ts'
export { type FakeGithub, type FakeOptions, startFakeGithub } from './github/fake.ts'
export type { Fault } from './github/faults.ts'
export { type RecordingProxy, startRecordingProxy } from './github/recording-proxy.ts'
export type { FakeToken } from './github/tokens.ts'
export type * from './github/world.ts'
