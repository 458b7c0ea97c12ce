/**
 * Types of the Parcours API, generated from its description. Not edited by hand:
 * `node packages/client/scripts/generate.ts` writes them.
 */

export interface paths {
    "/api/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own account */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change one's name or language */
        patch: operations["patchAccount"];
        trace?: never;
    };
    "/api/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change one's password
         * @description Other sessions end, and the owner is told by mail. Who has no password yet (signs in by link or by a provider) leaves `current` out.
         */
        post: operations["postAccountPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Identities one may sign in by */
        get: operations["getAccountProviders"];
        put?: never;
        /**
         * Link an identity to one's account
         * @description The provider must answer for the address, and it must be the account's.
         */
        post: operations["postAccountProviders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/providers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an identity away from one's account */
        delete: operations["deleteAccountProvidersId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in */
        get: operations["getAccountSessions"];
        put?: never;
        post?: never;
        /** End every session but this one */
        delete: operations["deleteAccountSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one session */
        delete: operations["deleteAccountSessionsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up a second factor
         * @description Nothing changes until a code of the app is confirmed.
         */
        post: operations["postAccountTwoFactor"];
        /** Take the second factor away */
        delete: operations["deleteAccountTwoFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/two-factor/backup-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New backup codes
         * @description Those given out before open nothing any more.
         */
        post: operations["postAccountTwoFactorBackupCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/two-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the second factor
         * @description From now on every sign-in asks for it.
         */
        post: operations["postAccountTwoFactorConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Applications from public pages that are part of nobody’s file yet
         * @description Oldest first. They are deleted after 90 days.
         */
        get: operations["getApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete an application that leads nowhere */
        delete: operations["deleteApplicationsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an application in without waiting for the mail, or try a refused one again */
        post: operations["postApplicationsIdTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who read or changed what
         * @description Newest first. Every opening of a person’s file, every list, change, export, sign-in, change of permissions, webhooks and settings; the first use of a key in each hour; an `alarm` when somebody opened more than 200 people’s files within an hour. Whoever asks for a file may say why in the header `Parcours-Reason` (percent-encoded, 500 characters at most).
         */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that nothing in the log was changed, taken away or slipped in
         * @description Follows the chain of the organization’s whole log and names the first bad row. A million entries take a minute or more on a busy machine.
         */
        get: operations["getAuditVerification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open the calendar behind an address
         * @description iCalendar (RFC 5545), to be subscribed to. Nothing changed since: 304 with `If-None-Match`.
         */
        get: operations["getCalendarsFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List cohorts, newest first */
        get: operations["getCohorts"];
        put?: never;
        /** Add a cohort to a program */
        post: operations["postCohorts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cohorts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a cohort */
        get: operations["getCohortsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a cohort's title or facts
         * @description Facts are merged one by one. Places that this makes are offered at once to those who wait.
         */
        patch: operations["patchCohortsId"];
        trace?: never;
    };
    "/api/connectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the connectors
         * @description Spreadsheets, calendars, messages from outside: newest first. Integrators see those that show ids only.
         */
        get: operations["getConnectors"];
        put?: never;
        /**
         * Make a connector
         * @description A spreadsheet or a calendar at an address of its own, which shows without sign-in what its role sees; or an address that takes messages from outside. It ends when it expires, when it is deleted, and when whoever made it leaves.
         */
        post: operations["postConnectors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connectors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a connector */
        get: operations["getConnectorsId"];
        put?: never;
        post?: never;
        /**
         * Delete a connector with its log
         * @description Its address is refused at once.
         */
        delete: operations["deleteConnectorsId"];
        options?: never;
        head?: never;
        /**
         * Change, disable or enable a connector
         * @description Kind, program and secrets stay.
         */
        patch: operations["patchConnectorsId"];
        trace?: never;
    };
    "/api/connectors/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the log of what came in
         * @description What became of each message, without its content.
         */
        get: operations["getConnectorsIdReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connectors/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a connector a new address and secret
         * @description The old ones are refused at once. Whoever asks answers for it from now on.
         */
        post: operations["postConnectorsIdRenew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connectors/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the columns that a spreadsheet may have
         * @description By program and by the role whose view it shows. Special facts and free text never leave by an address.
         */
        get: operations["getConnectorsColumns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connectors/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what a message from outside would do, and do nothing
         * @description With a mapping that need not be stored yet. For those who may see the people it finds.
         */
        post: operations["postConnectorsTry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List contracts */
        get: operations["getContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a contract */
        get: operations["getContractsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the organization does not sign */
        post: operations["postContractsIdDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/document.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contract as it is signed */
        get: operations["getContractsIdDocumentPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/evidence.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The evidence of a contract */
        get: operations["getContractsIdEvidenceJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/evidence.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The evidence of a contract, to be read */
        get: operations["getContractsIdEvidencePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a contract with its parties and what you may do */
        get: operations["getContractsIdFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in what was signed on paper
         * @description The body is the scan itself, 10 MB at most: a photo (JPEG, PNG, WebP) or a PDF, told by its content. `Parcours-File-Title` names who saw it being signed. Without `roles`, the paper bears every signature that is missing.
         */
        post: operations["postContractsIdPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/papers/{paper}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A signed paper, as it was handed in */
        get: operations["getContractsIdPapersPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write again to whoever has to sign now
         * @description At the address that is known today. 429 when somebody did within ten minutes.
         */
        post: operations["postContractsIdRemind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign for the organization
         * @description By a person who is signed in, for a party of the organization’s own: a key does not sign. The signature, its evidence and the move of the program are one transaction; a second call finds the first. 409 when somebody signs before, 422 when the sentence of consent is another one.
         */
        post: operations["postContractsIdSign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a contract early, after the notice that it asks for */
        post: operations["postContractsIdTerminate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a contract back
         * @description One that is open: by whoever works in the program. One in force: by those who may act in any role of it.
         */
        post: operations["postContractsIdVoid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List effects that were given up after many tries
         * @description Events between pairs and members, changes of people's files, offers of places that failed again and again.
         */
        get: operations["getEffects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/effects/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try an effect again that was given up
         * @description Its id holds slashes, so it is sent in the body.
         */
        post: operations["postEffectsRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrollments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List enrollments
         * @description With a name in `q` rather send `POST /api/enrollments/search`, which keeps it out of addresses.
         */
        get: operations["getEnrollments"];
        put?: never;
        /**
         * Start a person's run through a program
         * @description Stored for good when answered. A person never runs through the same program twice at once (409).
         */
        post: operations["postEnrollments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrollments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an enrollment: where the person is, and what may happen next */
        get: operations["getEnrollmentsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change who looks after an enrollment, its site or its cohort
         * @description What is absent stays, `null` takes away. Refused (409) while the person holds a place counted there, and where the program reads facts of the cohort. `If-Match` guards against a change made meanwhile (412).
         */
        patch: operations["patchEnrollmentsId"];
        trace?: never;
    };
    "/api/enrollments/{id}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List an enrollment's contracts, each opening on its own */
        get: operations["getEnrollmentsIdContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrollments/{id}/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an enrollment set off elsewhere, and what came of it */
        get: operations["getEnrollmentsIdEffects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrollments/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event
         * @description Answered when it is stored for good. 422: the program knows no such event, or its data does not fit. 409 `wrong_state`: not accepted where the person is (`accepted` lists what is). 409 `rule_not_met`: a condition is false, or unknown for want of a fact (`missing`). 403: not in your role. `If-Match` guards against a move made meanwhile (412).
         */
        post: operations["postEnrollmentsIdEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrollments/{id}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the journal: every event, transition, evaluation and effect, in order */
        get: operations["getEnrollmentsIdJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrollments/{id}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look for somebody who fits in a pair
         * @description Everybody of the other part to whom the pair can be proposed now, ranked by the program’s `matching`, with the reasons in words. A fact that was not said excludes nobody.
         */
        get: operations["getEnrollmentsIdMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrollments/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a run into a stage, against the ways of its program
         * @description For mistakes and for what no program foresaw: no condition is asked, what leaving and entering the stages do is done, and the reason stands in the journal. `dryRun` only says where the run would stand.
         */
        post: operations["postEnrollmentsIdMoves"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrollments/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the event again on which a run was held by an error */
        post: operations["postEnrollmentsIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrollments/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say who plays which role of the program
         * @description Replaces what was said before.
         */
        put: operations["putEnrollmentsIdRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrollments/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count enrollments
         * @description How many the search finds. Better than `?q=` where people's names are looked for: addresses of requests are kept by browsers, proxies and logs; bodies are not.
         */
        post: operations["postEnrollmentsCount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrollments/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send one event to many people
         * @description To `ids`, or to everyone who answers `where`. Each has a result of their own; one refusal fails nobody else. Up to 200 people are answered at once; more are moved in the background: 202, and `/runs/{id}` tells how far it is. `dryRun` only says what would happen to each.
         */
        post: operations["postEnrollmentsEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrollments/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a list of enrollments away as a file
         * @description Of those whom you see, with what your role sees of them. In CSV, what a spreadsheet would take for a formula has an apostrophe before it.
         */
        post: operations["postEnrollmentsExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrollments/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for enrollments
         * @description The list of `GET /api/enrollments`, narrowed in the body. Better than `?q=` where people's names are looked for: addresses of requests are kept by browsers, proxies and logs; bodies are not.
         */
        post: operations["postEnrollmentsSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the types of announcements, each with its JSON Schema and an example
         * @description Within a version of the API changes are additions only: fields may be added to `data`, none goes away and none changes its meaning.
         */
        get: operations["getEventTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the organization's feed
         * @description The announcements that webhooks carry, in one stable order that never skips a late commit. Ask again with `after` set to `next`, for ever: who polls needs no public address.
         */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow the organization's feed (server-sent events)
         * @description What was announced after `Last-Event-ID` or `after`, then whatever is announced, as it comes. The id of each event is its cursor. A comment every 15 seconds keeps the connection alive; the stream ends when the server stops, and the client comes back.
         */
        get: operations["getEventsStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file-tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change, end or take up again what was put there by hand */
        patch: operations["patchFileTasksId"];
        trace?: never;
    };
    "/api/group-session-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the kinds of group moments of the programs */
        get: operations["getGroupSessionKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/group-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List group moments, the latest first */
        get: operations["getGroupSessions"];
        put?: never;
        /** Plan a group moment */
        post: operations["postGroupSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/group-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a group moment with whoever is expected */
        get: operations["getGroupSessionsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change when and where a group moment is, or cancel it */
        patch: operations["patchGroupSessionsId"];
        trace?: never;
    };
    "/api/group-sessions/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note who came to a group moment
         * @description Whoever was present or absent is sent the event of their program, once, in the same transaction; those who are excused are noted, and nothing is sent. A line that is refused stops no other.
         */
        post: operations["postGroupSessionsIdAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/group-sessions/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Expect more people at a group moment */
        post: operations["postGroupSessionsIdPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/group-sessions/{id}/people/{enrollment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Expect somebody no longer */
        delete: operations["deleteGroupSessionsIdPeopleEnrollment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service runs, on which database, in which version */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your imports of people */
        get: operations["getImports"];
        put?: never;
        /**
         * Bring a file of people
         * @description CSV or XLSX, a line of headings first, up to 20,000 rows. Nobody is added yet: the answer has the columns, with a first idea of what they are.
         */
        post: operations["postImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow an import */
        get: operations["getImportsId"];
        put?: never;
        post?: never;
        /**
         * Throw away what was read of a file
         * @description The people who were added stay.
         */
        delete: operations["deleteImportsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what the columns are, and see what would come of it */
        put: operations["putImportsIdMapping"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what became of each row */
        get: operations["getImportsIdRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add the people
         * @description In the background, each row once. 409 when it has begun already.
         */
        post: operations["postImportsIdStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the fields of your catalog that a column may hold */
        get: operations["getImportsFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbound/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message from outside
         * @description Signed as Standard Webhooks (`v1`), or as HelloAsso notifies. Does once what the connector's mapping says, however often the message comes. What is refused may be sent again.
         */
        post: operations["postInboundId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitation/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description As whoever is signed in; or with a name and a password, which make an account and sign in. 401 when the address has an account already: sign in first.
         */
        post: operations["postInvitationAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitation/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See an invitation by its link
         * @description Nothing changes by that. The token is sent in the body, never in an address.
         */
        post: operations["postInvitationLook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List invitations, whatever became of them */
        get: operations["getInvitations"];
        put?: never;
        /**
         * Invite somebody by mail
         * @description The link is in the mail and nowhere else; it opens the invitation once, within seven days.
         */
        post: operations["postInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an invitation */
        delete: operations["deleteInvitationsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again
         * @description With another link and another seven days; the link before opens nothing any more.
         */
        post: operations["postInvitationsIdResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List keys, revoked ones too
         * @description Administrators see all of them, integrators those that they made.
         */
        get: operations["getKeys"];
        put?: never;
        /** Make a key */
        post: operations["postKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key for good
         * @description Within a second every process refuses it.
         */
        delete: operations["deleteKeysId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the programs that come with the software
         * @description Real programs to start one's own from; they belong to no organization.
         */
        get: operations["getLibrary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/library/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a program of the library: plain XState JSON
         * @description To be created as a program of one's own, under another `id`, with `POST /api/programs`.
         */
        get: operations["getLibrarySlug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails that the software wrote in the organization's name */
        get: operations["getMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I, and what may I do */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List members */
        get: operations["getMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a membership
         * @description Their sessions and the keys that they made open nothing here from the next request on.
         */
        delete: operations["deleteMembersId"];
        options?: never;
        head?: never;
        /**
         * Change a member's role, or whose files they see
         * @description It holds from the next request on. The only administrator stays one (409); nobody gives themselves rights (403).
         */
        patch: operations["patchMembersId"];
        trace?: never;
    };
    "/api/members/{id}/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take away the second factor of a member who has lost it
         * @description For whoever lost telephone and backup codes. Their sessions end and they are told by mail; they sign in with what is left and set up another one. 409 when none is set up, for oneself, and when the account opens another organization too.
         */
        delete: operations["deleteMembersIdTwoFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the outbox: messages that programs made
         * @description They are written in the person's language, with their address, and wait in the queue: this version sends none itself. Whoever sends mail for the organization takes them from here.
         */
        get: operations["getMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back a note of yours */
        delete: operations["deleteNotesId"];
        options?: never;
        head?: never;
        /** Change a note of yours */
        patch: operations["patchNotesId"];
        trace?: never;
    };
    "/api/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what you were told
         * @description Notes that name you, what somebody gave you to do, your work over many people that is over, newest first, of people whom you see. Kept for 90 days. Keys are told nothing: they read the feed.
         */
        get: operations["getNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count what is new of what you were told */
        get: operations["getNotificationsCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that you have seen what you were told */
        post: operations["postNotificationsSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description (OpenAPI 3.1) */
        get: operations["getOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How data are kept, and how far background work is behind
         * @description What `parcours doctor` shows: storage, durability, what waits and since when.
         */
        get: operations["getOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the organization's name and settings */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the organization's name or settings
         * @description What is absent stays.
         */
        patch: operations["patchOrganization"];
        trace?: never;
    };
    "/api/organization/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the organization's mails leave */
        get: operations["getOrganizationMail"];
        /** Set the organization's own mail server, or take it away */
        put: operations["putOrganizationMail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organization/mail/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a mail to oneself */
        post: operations["postOrganizationMailTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organization/signing-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys with which the organization seals evidence
         * @description Publish the fingerprint where those who receive evidence can find it: `parcours verify-contract --key` takes it.
         */
        get: operations["getOrganizationSigningKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pair-programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the programs whose runs have members: of pairs and teams */
        get: operations["getPairPrograms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pairs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a pair: who it is, where it stands, what brings the two together
         * @description `id` is the pair’s own enrollment. It is started by `POST /enrollments` with `members`.
         */
        get: operations["getPairsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pairs/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search the pairs of a program
         * @description In a body, because what is looked for is a name.
         */
        post: operations["postPairsSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List people
         * @description With a name in `q` rather send `POST /api/participants/search`, which keeps it out of addresses.
         */
        get: operations["getParticipants"];
        put?: never;
        /**
         * Add a person
         * @description An `externalId` that the organization knows already answers that person, unchanged, with 200.
         */
        post: operations["postParticipants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a person's file */
        get: operations["getParticipantsId"];
        put?: never;
        post?: never;
        /**
         * Erase a person, for good
         * @description Ask `GET /participants/{id}/erasure` first, and send its `confirm` with the reason in `Parcours-Reason` (percent-encoded). What they said and what was written about them goes from every table; that they were there, through which stages they went and what was counted stays without them, and so do contracts that are evidence. 409 while a journey goes on; 412 when there is something else to erase than was read. The same order again answers the same and changes nothing. Webhooks and feed tell it as `participant.erased`.
         */
        delete: operations["deleteParticipantsId"];
        options?: never;
        head?: never;
        /**
         * Change a person's file
         * @description What is absent stays, `null` empties, attributes are merged one by one. Enrollments that read a changed fact are told: someone held for want of it goes on by themselves. `If-Match` guards against a change made meanwhile (412).
         */
        patch: operations["patchParticipantsId"];
        trace?: never;
    };
    "/api/participants/{id}/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See who, by function, opened or changed a person’s file, and when */
        get: operations["getParticipantsIdAccesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a person’s contracts over all programs, those of their pairs included */
        get: operations["getParticipantsIdContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents in a person’s file */
        get: operations["getParticipantsIdDocuments"];
        put?: never;
        /**
         * Add a document to a person’s file
         * @description The body is the file itself, 10 MB at most: a photo (JPEG, PNG, WebP) or a PDF, told by its content. What cameras write beside a picture is removed.
         */
        post: operations["postParticipantsIdDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say what a document is called and until when it is good
         * @description Who looks after the person is told in Today from 30 days before that day.
         */
        patch: operations["patchParticipantsIdDocumentsDocument"];
        trace?: never;
    };
    "/api/participants/{id}/documents/{document}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document of a person */
        get: operations["getParticipantsIdDocumentsDocumentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What erasing a person would take away, and what has to stay */
        get: operations["getParticipantsIdErasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read everything that is kept about a person, over all programs */
        get: operations["getParticipantsIdFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/group-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the group moments where a person is or was expected */
        get: operations["getParticipantsIdGroupSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/lookalikes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who may be the same person */
        get: operations["getParticipantsIdLookalikes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was merged into a file */
        get: operations["getParticipantsIdMerges"];
        put?: never;
        /**
         * Make one file of two of the same person
         * @description What hangs on `other` goes to this file: journeys with their journals, contracts, documents, notes, tasks. What this file says stands, what it does not say the other one tells; `take` names what is taken from the other although this one says something. The other’s id leads here from then on. `dryRun` only says what would come of it. 409 when both run through the same program.
         */
        post: operations["postParticipantsIdMerges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/merges/{merge}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Undo a merge
         * @description Within 30 days. Both files are there again; what was added since stays with the one that stayed.
         */
        delete: operations["deleteParticipantsIdMergesMerge"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what colleagues noted about a person */
        get: operations["getParticipantsIdNotes"];
        put?: never;
        /** Note something about a person */
        post: operations["postParticipantsIdNotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the pairs in which a person takes part */
        get: operations["getParticipantsIdPairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/portal-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a person a link to their space
         * @description At the address in their file; it works once, for 7 days. 409 when no address is known; at most 3 within a quarter of an hour.
         */
        post: operations["postParticipantsIdPortalLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was put on a person's file by hand */
        get: operations["getParticipantsIdTasks"];
        put?: never;
        /** Put something to do, or a meeting, on a person's file */
        post: operations["postParticipantsIdTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for people
         * @description The list of `GET /api/participants`, narrowed in the body. Better than `?q=` where people's names are looked for: addresses of requests are kept by browsers, proxies and logs; bodies are not.
         */
        post: operations["postParticipantsSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who, by function, opened my file, and when */
        get: operations["getPortalAccesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply to a program, without an account
         * @description Answered alike, and as fast, whether or not the person is known. A mail asks to confirm the address; of somebody who is known nothing changes before they have. At most 4 applications with one address within a quarter of an hour.
         */
        post: operations["postPortalApplications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contract before me */
        get: operations["getPortalContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/contract/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for the code that goes with my signature
         * @description Six digits by mail, good for ten minutes and five tries. 409 before the contract was read to its end, 429 after five codes within an hour.
         */
        post: operations["postPortalContractCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/contract/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that I do not sign */
        post: operations["postPortalContractDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/contract/document.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contract as a PDF */
        get: operations["getPortalContractDocumentPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/contract/evidence.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The evidence of the contract before me */
        get: operations["getPortalContractEvidenceJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/contract/evidence.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The evidence, to be read */
        get: operations["getPortalContractEvidencePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/contract/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have read to the end */
        post: operations["postPortalContractRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/contract/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign
         * @description A simple electronic signature (eIDAS art. 25.1). The signature, its evidence and the move of the program are one transaction; a second call finds the first. 422 tells what is wrong with the code, the name or the consent.
         */
        post: operations["postPortalContractSign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My documents */
        get: operations["getPortalDocuments"];
        put?: never;
        /**
         * Hand a document in
         * @description The body is the file itself, 10 MB at most: a photo (JPEG, PNG, WebP) or a PDF, told by its content. What cameras write beside a picture is removed.
         */
        post: operations["postPortalDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a document back */
        delete: operations["deletePortalDocumentsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/documents/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of my documents */
        get: operations["getPortalDocumentsIdContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/door": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the portal’s first page offers */
        get: operations["getPortalDoor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/enrollments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One journey, with what happened in it */
        get: operations["getPortalEnrollmentsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/enrollments/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a form, or do what is offered
         * @description In the part that is the person’s. What only the machinery sends is refused with 409.
         */
        post: operations["postPortalEnrollmentsIdEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/enrollments/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Tell facts for want of which a journey is held */
        put: operations["putPortalEnrollmentsIdFacts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/enrollments/{id}/form-drafts/{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep what was written so far
         * @description As it is, right or wrong. It goes when the form is sent.
         */
        put: operations["putPortalEnrollmentsIdFormDraftsForm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/enrollments/{id}/forms/{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A form to fill in, with what is known and what was begun */
        get: operations["getPortalEnrollmentsIdFormsForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is kept about me */
        get: operations["getPortalFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** In which language I am written to */
        put: operations["putPortalLanguage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to one’s own space
         * @description Answered alike, and as fast, whether or not the address is known. Each person of this address gets a mail of their own; the link works once, for 30 minutes. At most 3 mails to one address within a quarter of an hour.
         */
        post: operations["postPortalLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/links/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for another link in place of one that has ended
         * @description It goes to the address that had the first one. Answered alike whatever the token.
         */
        post: operations["postPortalLinksAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where I am, and what is expected of me
         * @description Over all programs, in the language asked for: `fr`, `en`, or in simple words, where a program has them, `fr-simple`, `en-simple`. Nobody else’s file is ever answered.
         */
        get: operations["getPortalMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was written to me */
        get: operations["getPortalMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/programs/{organization}/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A program that is open to applications, with its form
         * @description 404 unless the newest published version has a form that says `public` and that participants fill in.
         */
        get: operations["getPortalProgramsOrganizationSlug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who came in, and for what */
        get: operations["getPortalSession"];
        put?: never;
        /**
         * Come in by a link
         * @description Uses the link up and sets the session’s cookie: 30 minutes unused, 12 hours at most, gone with the browser. 401: the link was used or has ended.
         */
        post: operations["postPortalSession"];
        /** Leave */
        delete: operations["deletePortalSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/session/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Come in as the demo’s participant
         * @description In the demo only; 404 elsewhere.
         */
        post: operations["postPortalSessionDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/program.schema.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** JSON Schema (2020-12) of a program definition, for editors */
        get: operations["getProgramSchemaJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List programs with their head-counts */
        get: operations["getPrograms"];
        put?: never;
        /**
         * Create a program with its first draft
         * @description The definition's `id` becomes the program's slug. Nothing is published yet.
         */
        post: operations["postPrograms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/{program}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a program: draft, versions, head-counts
         * @description `ETag` is the draft's revision, to be sent back as `If-Match` when saving it.
         */
        get: operations["getProgramsProgram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/{program}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check the draft, or a definition that is posted instead */
        post: operations["postProgramsProgramCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/{program}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save the draft
         * @description `If-Match` says which revision the draft was made from: without it 428, and 412 when somebody saved another one meanwhile.
         */
        put: operations["putProgramsProgramDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/{program}/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read indicators, funnel, time in stage, flows, exits and months
         * @description Over the journals of all enrollments, whatever version they run. `from` is included, `to` is not; a bound that is absent is open. A date begins when that day begins in the program’s time zone.
         */
        get: operations["getProgramsProgramImpact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/{program}/impact.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the figures away as a table
         * @description The same figures as a CSV file, a figure a line, in the language asked for; semicolons in French. What a spreadsheet would take for a formula has an apostrophe before it. `from` is included, `to` is not; a bound that is absent is open. A date begins when that day begins in the program’s time zone.
         */
        get: operations["getProgramsProgramImpactCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/{program}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read places with their waiting lists */
        get: operations["getProgramsProgramPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/{program}/ready/{member}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who can be proposed a pair now, in one of its parts */
        get: operations["getProgramsProgramReadyMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/{program}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the versions of a program, newest first */
        get: operations["getProgramsProgramVersions"];
        put?: never;
        /**
         * Publish the draft as the next version
         * @description For good: a version never changes, and people who run an older one stay on it. 422 with `problems` when a check finds an error. With `If-Match`, publishes that revision of the draft and no other.
         */
        post: operations["postProgramsProgramVersions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programs/{program}/versions/{version}/definition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a version's definition: plain XState JSON
         * @description Byte for byte as it was saved, so that its hash and the order of its keys stay what they were.
         */
        get: operations["getProgramsProgramVersionsVersionDefinition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what we promise to whoever receives announcements
         * @description Guarantee, order, schedule, duplicates, time-outs, retention: every figure is the one that is used.
         */
        get: operations["getPromises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referral-destinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List where people can be referred to */
        get: operations["getReferralDestinations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List referrals
         * @description Those that you made, and those to and from your sites.
         */
        get: operations["getReferrals"];
        put?: never;
        /**
         * Propose a person to another site or organization
         * @description With the consent that was given; nothing moves until it is accepted there. To another organization go the name and the `fields` consented to, and nothing else. A partner gives `person` instead of `participant`.
         */
        post: operations["postReferrals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a referral */
        get: operations["getReferralsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a referral
         * @description Within the organization the person's file moves to the site. From elsewhere a new file is made of what was consented to; `similar` names files that may be of the same person, and nothing is merged.
         */
        post: operations["postReferralsIdAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a referral
         * @description What was passed on is forgotten here.
         */
        post: operations["postReferralsIdDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a referral that is not decided */
        post: operations["postReferralsIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow an event sent to many people */
        get: operations["getRunsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the report of a run away as a file */
        post: operations["postRunsIdExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, where, and what they may do there
         * @description By cookie. `Parcours-Organization` names the organization that is asked about; without it the one joined first. 401 when nobody is signed in, 404 when they are no member of the one named.
         */
        get: operations["getSession"];
        put?: never;
        /**
         * Sign in with e-mail and password
         * @description Sets the session's cookie, or, where a second factor is set up, the cookie of a sign-in that waits for it. Wrong address and wrong password are answered alike. At most 5 failures of one account and 20 from one address within a quarter of an hour; then 429 with `Retry-After`.
         */
        post: operations["postSession"];
        /**
         * Sign out
         * @description Ends the session, and tells the browser to forget what this site left in it.
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in to the demo as a role
         * @description In the demo only; 404 elsewhere.
         */
        post: operations["postSessionDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link that signs in
         * @description Answered alike, and as fast, whether or not there is an account. The link works once, for 15 minutes; it leads to a page with a button, so that a mail program that follows links spends nothing. At most 3 mails to one address within a quarter of an hour.
         */
        post: operations["postSessionLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/link/consume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by a link */
        post: operations["postSessionLinkConsume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by an identity provider */
        post: operations["postSessionProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/provider/{provider}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Come back from an identity provider
         * @description The provider sends the browser here. It goes on to the page that was asked for, to `/sign-in/two-factor`, or to the page it came from with `?provider=` and the reason: `refused`, `expired`, `failed`, `unlinked`, `address`, `taken`.
         */
        get: operations["getSessionProviderProviderCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to choose a new password
         * @description As for a sign-in link; this one works for 30 minutes, and for nothing else.
         */
        post: operations["postSessionRecovery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/recovery/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password
         * @description Every session of the account ends. Nobody is signed in by it: sign in with the new password.
         */
        post: operations["postSessionRecoveryFinish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a sign-in with the second factor
         * @description After an answer `two_factor`, within ten minutes: a code of the app, or a backup code, which works once. Five wrong codes end this sign-in and lock the factor for a quarter of an hour.
         */
        post: operations["postSessionTwoFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set up: the organization and its first administrator
         * @description Once, while nobody has an account, with the code that the server shows when it starts. Signs the administrator in. 409 when it is done.
         */
        post: operations["postSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sheets/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open the spreadsheet behind an address
         * @description CSV in UTF-8 with its mark, for LibreOffice and Excel. What could be taken for a formula is a text. Nothing changed since: 304 with `If-None-Match`.
         */
        get: operations["getSheetsFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the sign-in page offers */
        get: operations["getSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List sites */
        get: operations["getSites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a site */
        get: operations["getSitesId"];
        /**
         * Add a site under an id of your own, or renew it
         * @description Places that this makes are offered at once to those who wait.
         */
        put: operations["putSitesId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what is to be done */
        get: operations["getTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Put a task of a program off, or give it to somebody
         * @description What the program does when the task is due is not put off. `null` takes either back.
         */
        patch: operations["patchTasksId"];
        trace?: never;
    };
    "/api/tasks/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a task is done
         * @description Sends `task.<task>.done` to its enrollment. 409 when it has ended already.
         */
        post: operations["postTasksIdDone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List teams
         * @description `?team=` of the list of enrollments shows what the members of a team look after.
         */
        get: operations["getTeams"];
        put?: never;
        /** Make a team */
        post: operations["postTeams"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write a team's title and members anew */
        put: operations["putTeamsId"];
        post?: never;
        /**
         * Remove a team
         * @description Its members stay.
         */
        delete: operations["deleteTeamsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what needs you today
         * @description Of those whom you see: tasks due and overdue, people held for want of a fact, deadlines of the next seven days, contracts that wait, forms that came in since yesterday, notes that mention you, and how many run through each program. The first 100 of each kind, 300 of people held; `more` names those of which there are others.
         */
        get: operations["getToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List saved views of the caseload */
        get: operations["getViews"];
        put?: never;
        /** Save a view of the caseload */
        post: operations["postViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a saved view */
        delete: operations["deleteViewsId"];
        options?: never;
        head?: never;
        /** Change a saved view */
        patch: operations["patchViewsId"];
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List webhooks */
        get: operations["getWebhooks"];
        put?: never;
        /**
         * Add a webhook
         * @description It gets what is announced from now on, signed as Standard Webhooks (`v1`), at least once, each enrollment's announcements in the order of `sequence`. Anything but a 2xx within 15 seconds is tried again, over some 75 hours; 410 disables the webhook.
         */
        post: operations["postWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a webhook */
        get: operations["getWebhooksId"];
        put?: never;
        post?: never;
        /** Delete a webhook with its log */
        delete: operations["deleteWebhooksId"];
        options?: never;
        head?: never;
        /**
         * Change, disable or enable a webhook
         * @description Disabling drops what was still to be sent; what it missed can be replayed once it is enabled again.
         */
        patch: operations["patchWebhooksId"];
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the log of deliveries, with every attempt */
        get: operations["getWebhooksIdDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries/{delivery}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a delivery with its attempts and its body */
        get: operations["getWebhooksIdDeliveriesDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how a webhook is doing
         * @description Success rate, latency, what waits and since when, the last failure, and attempts hour by hour.
         */
        get: operations["getWebhooksIdHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send announcements again: one, those that failed, or a range
         * @description All from a cursor (`after`) or a time (`from`) on, all `between` two times, one `delivery`, or what did not arrive since a time (`failedSince`). Each goes out with its first id and body, signed with the secret of today; but for `failedSince`, those from before the webhook are sent too. Each is attempted once: it neither counts towards disabling the webhook nor enables it, and what was still to be tried goes on being tried. A request looks at 10,000 announcements at most, for two seconds: `next` says where to go on (`after`), null at the end.
         */
        post: operations["postWebhooksIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/replay/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count what a replay would send, and send nothing */
        post: operations["postWebhooksIdReplayCount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook a new secret
         * @description The old one signs too for `overlapHours` (24 when absent); 0 revokes it at once.
         */
        post: operations["postWebhooksIdRotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test announcement
         * @description Of type `webhook.test`. What became of it is in the log of deliveries.
         */
        post: operations["postWebhooksIdTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "contract.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every party has signed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "type": "contract.completed",
                     *       "timestamp": "2026-03-02T09:00:00.000Z",
                     *       "data": {
                     *         "id": "evt_01kjq8h2v0c2m9d7x4t6w8y1a3",
                     *         "sequence": 3,
                     *         "enrollment": "enr_01kjq8h2v0c2m9d7x4t6w8y1a4",
                     *         "participant": "ptc_01kjq8h2v0c2m9d7x4t6w8y1a5",
                     *         "program": {
                     *           "id": "prg_01kjq8h2v0c2m9d7x4t6w8y1a6",
                     *           "slug": "mentoring",
                     *           "version": 2
                     *         },
                     *         "actor": {
                     *           "kind": "key",
                     *           "role": "coordinator"
                     *         },
                     *         "occurredAt": "2026-03-02T09:00:00.000Z",
                     *         "recordedAt": "2026-03-02T09:00:00.000Z",
                     *         "contract": "charter",
                     *         "instance": 1
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: {
                            actor: {
                                kind: string;
                                role?: string;
                            };
                            contract: string;
                            enrollment: string;
                            /**
                             * @description In the feed: the person was erased since.
                             * @enum {boolean}
                             */
                            erased?: true;
                            /** @description The same as `webhook-id`, in the feed and on every attempt. */
                            id: string;
                            /** @description Counts the openings of the same, from 1. */
                            instance: number;
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            occurredAt: string;
                            participant: string | null;
                            program: {
                                id: string;
                                slug: string;
                                version: number;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            recordedAt: string;
                            /** @description Gapless per enrollment, from 1, over all its announcements. */
                            sequence: number;
                        };
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "contract.completed";
                    };
                };
            };
            responses: {
                /** @description Any 2xx acknowledges it; anything else is tried again. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contract.declined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A party declined to sign */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "type": "contract.declined",
                     *       "timestamp": "2026-03-02T09:00:00.000Z",
                     *       "data": {
                     *         "id": "evt_01kjq8h2v0c2m9d7x4t6w8y1a3",
                     *         "sequence": 3,
                     *         "enrollment": "enr_01kjq8h2v0c2m9d7x4t6w8y1a4",
                     *         "participant": "ptc_01kjq8h2v0c2m9d7x4t6w8y1a5",
                     *         "program": {
                     *           "id": "prg_01kjq8h2v0c2m9d7x4t6w8y1a6",
                     *           "slug": "mentoring",
                     *           "version": 2
                     *         },
                     *         "actor": {
                     *           "kind": "key",
                     *           "role": "coordinator"
                     *         },
                     *         "occurredAt": "2026-03-02T09:00:00.000Z",
                     *         "recordedAt": "2026-03-02T09:00:00.000Z",
                     *         "contract": "charter",
                     *         "instance": 1
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: {
                            actor: {
                                kind: string;
                                role?: string;
                            };
                            contract: string;
                            enrollment: string;
                            /**
                             * @description In the feed: the person was erased since.
                             * @enum {boolean}
                             */
                            erased?: true;
                            /** @description The same as `webhook-id`, in the feed and on every attempt. */
                            id: string;
                            /** @description Counts the openings of the same, from 1. */
                            instance: number;
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            occurredAt: string;
                            participant: string | null;
                            program: {
                                id: string;
                                slug: string;
                                version: number;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            recordedAt: string;
                            /** @description Gapless per enrollment, from 1, over all its announcements. */
                            sequence: number;
                        };
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "contract.declined";
                    };
                };
            };
            responses: {
                /** @description Any 2xx acknowledges it; anything else is tried again. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contract.expired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A contract was not signed in time */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "type": "contract.expired",
                     *       "timestamp": "2026-03-02T09:00:00.000Z",
                     *       "data": {
                     *         "id": "evt_01kjq8h2v0c2m9d7x4t6w8y1a3",
                     *         "sequence": 3,
                     *         "enrollment": "enr_01kjq8h2v0c2m9d7x4t6w8y1a4",
                     *         "participant": "ptc_01kjq8h2v0c2m9d7x4t6w8y1a5",
                     *         "program": {
                     *           "id": "prg_01kjq8h2v0c2m9d7x4t6w8y1a6",
                     *           "slug": "mentoring",
                     *           "version": 2
                     *         },
                     *         "actor": {
                     *           "kind": "key",
                     *           "role": "coordinator"
                     *         },
                     *         "occurredAt": "2026-03-02T09:00:00.000Z",
                     *         "recordedAt": "2026-03-02T09:00:00.000Z",
                     *         "contract": "charter",
                     *         "instance": 1
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: {
                            actor: {
                                kind: string;
                                role?: string;
                            };
                            contract: string;
                            enrollment: string;
                            /**
                             * @description In the feed: the person was erased since.
                             * @enum {boolean}
                             */
                            erased?: true;
                            /** @description The same as `webhook-id`, in the feed and on every attempt. */
                            id: string;
                            /** @description Counts the openings of the same, from 1. */
                            instance: number;
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            occurredAt: string;
                            participant: string | null;
                            program: {
                                id: string;
                                slug: string;
                                version: number;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            recordedAt: string;
                            /** @description Gapless per enrollment, from 1, over all its announcements. */
                            sequence: number;
                        };
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "contract.expired";
                    };
                };
            };
            responses: {
                /** @description Any 2xx acknowledges it; anything else is tried again. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contract.opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A contract waits for signatures */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "type": "contract.opened",
                     *       "timestamp": "2026-03-02T09:00:00.000Z",
                     *       "data": {
                     *         "id": "evt_01kjq8h2v0c2m9d7x4t6w8y1a3",
                     *         "sequence": 3,
                     *         "enrollment": "enr_01kjq8h2v0c2m9d7x4t6w8y1a4",
                     *         "participant": "ptc_01kjq8h2v0c2m9d7x4t6w8y1a5",
                     *         "program": {
                     *           "id": "prg_01kjq8h2v0c2m9d7x4t6w8y1a6",
                     *           "slug": "mentoring",
                     *           "version": 2
                     *         },
                     *         "actor": {
                     *           "kind": "key",
                     *           "role": "coordinator"
                     *         },
                     *         "occurredAt": "2026-03-02T09:00:00.000Z",
                     *         "recordedAt": "2026-03-02T09:00:00.000Z",
                     *         "contract": "charter",
                     *         "instance": 1,
                     *         "parties": [
                     *           "participant",
                     *           "coordinator"
                     *         ],
                     *         "expiresAt": "2026-03-02T09:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: {
                            actor: {
                                kind: string;
                                role?: string;
                            };
                            contract: string;
                            enrollment: string;
                            /**
                             * @description In the feed: the person was erased since.
                             * @enum {boolean}
                             */
                            erased?: true;
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            expiresAt?: string;
                            /** @description The same as `webhook-id`, in the feed and on every attempt. */
                            id: string;
                            /** @description Counts the openings of the same, from 1. */
                            instance: number;
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            occurredAt: string;
                            participant: string | null;
                            parties: string[];
                            program: {
                                id: string;
                                slug: string;
                                version: number;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            recordedAt: string;
                            /** @description Gapless per enrollment, from 1, over all its announcements. */
                            sequence: number;
                        };
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "contract.opened";
                    };
                };
            };
            responses: {
                /** @description Any 2xx acknowledges it; anything else is tried again. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contract.signed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A party signed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "type": "contract.signed",
                     *       "timestamp": "2026-03-02T09:00:00.000Z",
                     *       "data": {
                     *         "id": "evt_01kjq8h2v0c2m9d7x4t6w8y1a3",
                     *         "sequence": 3,
                     *         "enrollment": "enr_01kjq8h2v0c2m9d7x4t6w8y1a4",
                     *         "participant": "ptc_01kjq8h2v0c2m9d7x4t6w8y1a5",
                     *         "program": {
                     *           "id": "prg_01kjq8h2v0c2m9d7x4t6w8y1a6",
                     *           "slug": "mentoring",
                     *           "version": 2
                     *         },
                     *         "actor": {
                     *           "kind": "key",
                     *           "role": "coordinator"
                     *         },
                     *         "occurredAt": "2026-03-02T09:00:00.000Z",
                     *         "recordedAt": "2026-03-02T09:00:00.000Z",
                     *         "contract": "charter",
                     *         "instance": 1,
                     *         "role": "participant"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: {
                            actor: {
                                kind: string;
                                role?: string;
                            };
                            contract: string;
                            enrollment: string;
                            /**
                             * @description In the feed: the person was erased since.
                             * @enum {boolean}
                             */
                            erased?: true;
                            /** @description The same as `webhook-id`, in the feed and on every attempt. */
                            id: string;
                            /** @description Counts the openings of the same, from 1. */
                            instance: number;
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            occurredAt: string;
                            participant: string | null;
                            program: {
                                id: string;
                                slug: string;
                                version: number;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            recordedAt: string;
                            role: string;
                            /** @description Gapless per enrollment, from 1, over all its announcements. */
                            sequence: number;
                        };
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "contract.signed";
                    };
                };
            };
            responses: {
                /** @description Any 2xx acknowledges it; anything else is tried again. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contract.terminated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A contract in force ended early */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "type": "contract.terminated",
                     *       "timestamp": "2026-03-02T09:00:00.000Z",
                     *       "data": {
                     *         "id": "evt_01kjq8h2v0c2m9d7x4t6w8y1a3",
                     *         "sequence": 3,
                     *         "enrollment": "enr_01kjq8h2v0c2m9d7x4t6w8y1a4",
                     *         "participant": "ptc_01kjq8h2v0c2m9d7x4t6w8y1a5",
                     *         "program": {
                     *           "id": "prg_01kjq8h2v0c2m9d7x4t6w8y1a6",
                     *           "slug": "mentoring",
                     *           "version": 2
                     *         },
                     *         "actor": {
                     *           "kind": "key",
                     *           "role": "coordinator"
                     *         },
                     *         "occurredAt": "2026-03-02T09:00:00.000Z",
                     *         "recordedAt": "2026-03-02T09:00:00.000Z",
                     *         "contract": "charter",
                     *         "instance": 1
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: {
                            actor: {
                                kind: string;
                                role?: string;
                            };
                            contract: string;
                            enrollment: string;
                            /**
                             * @description In the feed: the person was erased since.
                             * @enum {boolean}
                             */
                            erased?: true;
                            /** @description The same as `webhook-id`, in the feed and on every attempt. */
                            id: string;
                            /** @description Counts the openings of the same, from 1. */
                            instance: number;
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            occurredAt: string;
                            participant: string | null;
                            program: {
                                id: string;
                                slug: string;
                                version: number;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            recordedAt: string;
                            /** @description Gapless per enrollment, from 1, over all its announcements. */
                            sequence: number;
                        };
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "contract.terminated";
                    };
                };
            };
            responses: {
                /** @description Any 2xx acknowledges it; anything else is tried again. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contract.voided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A contract was withdrawn before all had signed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "type": "contract.voided",
                     *       "timestamp": "2026-03-02T09:00:00.000Z",
                     *       "data": {
                     *         "id": "evt_01kjq8h2v0c2m9d7x4t6w8y1a3",
                     *         "sequence": 3,
                     *         "enrollment": "enr_01kjq8h2v0c2m9d7x4t6w8y1a4",
                     *         "participant": "ptc_01kjq8h2v0c2m9d7x4t6w8y1a5",
                     *         "program": {
                     *           "id": "prg_01kjq8h2v0c2m9d7x4t6w8y1a6",
                     *           "slug": "mentoring",
                     *           "version": 2
                     *         },
                     *         "actor": {
                     *           "kind": "key",
                     *           "role": "coordinator"
                     *         },
                     *         "occurredAt": "2026-03-02T09:00:00.000Z",
                     *         "recordedAt": "2026-03-02T09:00:00.000Z",
                     *         "contract": "charter",
                     *         "instance": 1
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: {
                            actor: {
                                kind: string;
                                role?: string;
                            };
                            contract: string;
                            enrollment: string;
                            /**
                             * @description In the feed: the person was erased since.
                             * @enum {boolean}
                             */
                            erased?: true;
                            /** @description The same as `webhook-id`, in the feed and on every attempt. */
                            id: string;
                            /** @description Counts the openings of the same, from 1. */
                            instance: number;
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            occurredAt: string;
                            participant: string | null;
                            program: {
                                id: string;
                                slug: string;
                                version: number;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            recordedAt: string;
                            /** @description Gapless per enrollment, from 1, over all its announcements. */
                            sequence: number;
                        };
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "contract.voided";
                    };
                };
            };
            responses: {
                /** @description Any 2xx acknowledges it; anything else is tried again. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "enrollment.exited": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A run ended */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "type": "enrollment.exited",
                     *       "timestamp": "2026-03-02T09:00:00.000Z",
                     *       "data": {
                     *         "id": "evt_01kjq8h2v0c2m9d7x4t6w8y1a3",
                     *         "sequence": 3,
                     *         "enrollment": "enr_01kjq8h2v0c2m9d7x4t6w8y1a4",
                     *         "participant": "ptc_01kjq8h2v0c2m9d7x4t6w8y1a5",
                     *         "program": {
                     *           "id": "prg_01kjq8h2v0c2m9d7x4t6w8y1a6",
                     *           "slug": "mentoring",
                     *           "version": 2
                     *         },
                     *         "actor": {
                     *           "kind": "key",
                     *           "role": "coordinator"
                     *         },
                     *         "occurredAt": "2026-03-02T09:00:00.000Z",
                     *         "recordedAt": "2026-03-02T09:00:00.000Z",
                     *         "event": "leave",
                     *         "exit": "completed",
                     *         "outcome": "completed",
                     *         "reasonCode": "moved"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: {
                            actor: {
                                kind: string;
                                role?: string;
                            };
                            enrollment: string;
                            /**
                             * @description In the feed: the person was erased since.
                             * @enum {boolean}
                             */
                            erased?: true;
                            event: string;
                            exit?: string;
                            /** @description The same as `webhook-id`, in the feed and on every attempt. */
                            id: string;
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            occurredAt: string;
                            outcome?: string;
                            participant: string | null;
                            program: {
                                id: string;
                                slug: string;
                                version: number;
                            };
                            reasonCode?: string;
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            recordedAt: string;
                            /** @description Gapless per enrollment, from 1, over all its announcements. */
                            sequence: number;
                        };
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "enrollment.exited";
                    };
                };
            };
            responses: {
                /** @description Any 2xx acknowledges it; anything else is tried again. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "enrollment.held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A run waits: a fact is missing, or an error stopped it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "type": "enrollment.held",
                     *       "timestamp": "2026-03-02T09:00:00.000Z",
                     *       "data": {
                     *         "id": "evt_01kjq8h2v0c2m9d7x4t6w8y1a3",
                     *         "sequence": 3,
                     *         "enrollment": "enr_01kjq8h2v0c2m9d7x4t6w8y1a4",
                     *         "participant": "ptc_01kjq8h2v0c2m9d7x4t6w8y1a5",
                     *         "program": {
                     *           "id": "prg_01kjq8h2v0c2m9d7x4t6w8y1a6",
                     *           "slug": "mentoring",
                     *           "version": 2
                     *         },
                     *         "actor": {
                     *           "kind": "key",
                     *           "role": "coordinator"
                     *         },
                     *         "occurredAt": "2026-03-02T09:00:00.000Z",
                     *         "recordedAt": "2026-03-02T09:00:00.000Z",
                     *         "cause": "missing",
                     *         "missing": [
                     *           "birthDate"
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: {
                            actor: {
                                kind: string;
                                role?: string;
                            };
                            /** @enum {string} */
                            cause: "missing" | "error";
                            enrollment: string;
                            /**
                             * @description In the feed: the person was erased since.
                             * @enum {boolean}
                             */
                            erased?: true;
                            /** @description The same as `webhook-id`, in the feed and on every attempt. */
                            id: string;
                            missing?: string[];
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            occurredAt: string;
                            participant: string | null;
                            program: {
                                id: string;
                                slug: string;
                                version: number;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            recordedAt: string;
                            /** @description Gapless per enrollment, from 1, over all its announcements. */
                            sequence: number;
                        };
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "enrollment.held";
                    };
                };
            };
            responses: {
                /** @description Any 2xx acknowledges it; anything else is tried again. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "enrollment.started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A run began */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "type": "enrollment.started",
                     *       "timestamp": "2026-03-02T09:00:00.000Z",
                     *       "data": {
                     *         "id": "evt_01kjq8h2v0c2m9d7x4t6w8y1a3",
                     *         "sequence": 3,
                     *         "enrollment": "enr_01kjq8h2v0c2m9d7x4t6w8y1a4",
                     *         "participant": "ptc_01kjq8h2v0c2m9d7x4t6w8y1a5",
                     *         "program": {
                     *           "id": "prg_01kjq8h2v0c2m9d7x4t6w8y1a6",
                     *           "slug": "mentoring",
                     *           "version": 2
                     *         },
                     *         "actor": {
                     *           "kind": "key",
                     *           "role": "coordinator"
                     *         },
                     *         "occurredAt": "2026-03-02T09:00:00.000Z",
                     *         "recordedAt": "2026-03-02T09:00:00.000Z",
                     *         "to": [
                     *           "application"
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: {
                            actor: {
                                kind: string;
                                role?: string;
                            };
                            enrollment: string;
                            /**
                             * @description In the feed: the person was erased since.
                             * @enum {boolean}
                             */
                            erased?: true;
                            /** @description The same as `webhook-id`, in the feed and on every attempt. */
                            id: string;
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            occurredAt: string;
                            participant: string | null;
                            program: {
                                id: string;
                                slug: string;
                                version: number;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            recordedAt: string;
                            /** @description Gapless per enrollment, from 1, over all its announcements. */
                            sequence: number;
                            to: string[];
                        };
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "enrollment.started";
                    };
                };
            };
            responses: {
                /** @description Any 2xx acknowledges it; anything else is tried again. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "enrollment.transitioned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person moved between stages */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "type": "enrollment.transitioned",
                     *       "timestamp": "2026-03-02T09:00:00.000Z",
                     *       "data": {
                     *         "id": "evt_01kjq8h2v0c2m9d7x4t6w8y1a3",
                     *         "sequence": 3,
                     *         "enrollment": "enr_01kjq8h2v0c2m9d7x4t6w8y1a4",
                     *         "participant": "ptc_01kjq8h2v0c2m9d7x4t6w8y1a5",
                     *         "program": {
                     *           "id": "prg_01kjq8h2v0c2m9d7x4t6w8y1a6",
                     *           "slug": "mentoring",
                     *           "version": 2
                     *         },
                     *         "actor": {
                     *           "kind": "key",
                     *           "role": "coordinator"
                     *         },
                     *         "occurredAt": "2026-03-02T09:00:00.000Z",
                     *         "recordedAt": "2026-03-02T09:00:00.000Z",
                     *         "event": "accept",
                     *         "from": [
                     *           "interview"
                     *         ],
                     *         "to": [
                     *           "matching"
                     *         ],
                     *         "reasonCode": "motivated"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: {
                            actor: {
                                kind: string;
                                role?: string;
                            };
                            enrollment: string;
                            /**
                             * @description In the feed: the person was erased since.
                             * @enum {boolean}
                             */
                            erased?: true;
                            event: string;
                            from: string[];
                            /** @description The same as `webhook-id`, in the feed and on every attempt. */
                            id: string;
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            occurredAt: string;
                            participant: string | null;
                            program: {
                                id: string;
                                slug: string;
                                version: number;
                            };
                            reasonCode?: string;
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            recordedAt: string;
                            /** @description Gapless per enrollment, from 1, over all its announcements. */
                            sequence: number;
                            to: string[];
                        };
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "enrollment.transitioned";
                    };
                };
            };
            responses: {
                /** @description Any 2xx acknowledges it; anything else is tried again. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "form.submitted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A form was answered; the answers are not told */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "type": "form.submitted",
                     *       "timestamp": "2026-03-02T09:00:00.000Z",
                     *       "data": {
                     *         "id": "evt_01kjq8h2v0c2m9d7x4t6w8y1a3",
                     *         "sequence": 3,
                     *         "enrollment": "enr_01kjq8h2v0c2m9d7x4t6w8y1a4",
                     *         "participant": "ptc_01kjq8h2v0c2m9d7x4t6w8y1a5",
                     *         "program": {
                     *           "id": "prg_01kjq8h2v0c2m9d7x4t6w8y1a6",
                     *           "slug": "mentoring",
                     *           "version": 2
                     *         },
                     *         "actor": {
                     *           "kind": "key",
                     *           "role": "coordinator"
                     *         },
                     *         "occurredAt": "2026-03-02T09:00:00.000Z",
                     *         "recordedAt": "2026-03-02T09:00:00.000Z",
                     *         "form": "application"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: {
                            actor: {
                                kind: string;
                                role?: string;
                            };
                            enrollment: string;
                            /**
                             * @description In the feed: the person was erased since.
                             * @enum {boolean}
                             */
                            erased?: true;
                            form: string;
                            /** @description The same as `webhook-id`, in the feed and on every attempt. */
                            id: string;
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            occurredAt: string;
                            participant: string | null;
                            program: {
                                id: string;
                                slug: string;
                                version: number;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            recordedAt: string;
                            /** @description Gapless per enrollment, from 1, over all its announcements. */
                            sequence: number;
                        };
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "form.submitted";
                    };
                };
            };
            responses: {
                /** @description Any 2xx acknowledges it; anything else is tried again. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "participant.erased": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything about a person was erased, or: an announcement about somebody who was */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "type": "participant.erased",
                     *       "timestamp": "2026-03-02T09:00:00.000Z",
                     *       "data": {
                     *         "id": "evt_01kjq8h2v0c2m9d7x4t6w8y1a3",
                     *         "sequence": 1,
                     *         "participant": "ptc_01kjq8h2v0c2m9d7x4t6w8y1a5",
                     *         "enrollments": [
                     *           {
                     *             "id": "enr_01kjq8h2v0c2m9d7x4t6w8y1a4",
                     *             "program": "mentoring"
                     *           }
                     *         ],
                     *         "recordedAt": "2026-03-02T09:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: {
                            enrollment?: string | null;
                            /** @description Theirs; in the announcement of the erasure itself. */
                            enrollments?: {
                                id: string;
                                program: string;
                            }[];
                            id: string;
                            participant: string | null;
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            recordedAt: string;
                            sequence: number;
                            /** @description What was announced before somebody was erased. */
                            was?: string;
                        };
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "participant.erased";
                    };
                };
            };
            responses: {
                /** @description Any 2xx acknowledges it; anything else is tried again. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "program.published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A version of a program was published */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "type": "program.published",
                     *       "timestamp": "2026-03-02T09:00:00.000Z",
                     *       "data": {
                     *         "id": "evt_01kjq8h2v0c2m9d7x4t6w8y1a3",
                     *         "sequence": 2,
                     *         "program": {
                     *           "id": "prg_01kjq8h2v0c2m9d7x4t6w8y1a6",
                     *           "slug": "mentoring",
                     *           "version": 2
                     *         },
                     *         "hash": "5f2b…",
                     *         "occurredAt": "2026-03-02T09:00:00.000Z",
                     *         "recordedAt": "2026-03-02T09:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: {
                            hash: string;
                            id: string;
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            occurredAt: string;
                            program: {
                                id: string;
                                slug: string;
                                version: number;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            recordedAt: string;
                            sequence: number;
                        };
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "program.published";
                    };
                };
            };
            responses: {
                /** @description Any 2xx acknowledges it; anything else is tried again. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "task.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody has something to do */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "type": "task.created",
                     *       "timestamp": "2026-03-02T09:00:00.000Z",
                     *       "data": {
                     *         "id": "evt_01kjq8h2v0c2m9d7x4t6w8y1a3",
                     *         "sequence": 3,
                     *         "enrollment": "enr_01kjq8h2v0c2m9d7x4t6w8y1a4",
                     *         "participant": "ptc_01kjq8h2v0c2m9d7x4t6w8y1a5",
                     *         "program": {
                     *           "id": "prg_01kjq8h2v0c2m9d7x4t6w8y1a6",
                     *           "slug": "mentoring",
                     *           "version": 2
                     *         },
                     *         "actor": {
                     *           "kind": "key",
                     *           "role": "coordinator"
                     *         },
                     *         "occurredAt": "2026-03-02T09:00:00.000Z",
                     *         "recordedAt": "2026-03-02T09:00:00.000Z",
                     *         "task": "call",
                     *         "instance": 1,
                     *         "role": "coordinator",
                     *         "dueAt": "2026-03-02T09:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: {
                            actor: {
                                kind: string;
                                role?: string;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            dueAt?: string;
                            enrollment: string;
                            /**
                             * @description In the feed: the person was erased since.
                             * @enum {boolean}
                             */
                            erased?: true;
                            /** @description The same as `webhook-id`, in the feed and on every attempt. */
                            id: string;
                            /** @description Counts the openings of the same, from 1. */
                            instance: number;
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            occurredAt: string;
                            participant: string | null;
                            program: {
                                id: string;
                                slug: string;
                                version: number;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            recordedAt: string;
                            role?: string;
                            /** @description Gapless per enrollment, from 1, over all its announcements. */
                            sequence: number;
                            task: string;
                        };
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "task.created";
                    };
                };
            };
            responses: {
                /** @description Any 2xx acknowledges it; anything else is tried again. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "task.done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A task is done */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "type": "task.done",
                     *       "timestamp": "2026-03-02T09:00:00.000Z",
                     *       "data": {
                     *         "id": "evt_01kjq8h2v0c2m9d7x4t6w8y1a3",
                     *         "sequence": 3,
                     *         "enrollment": "enr_01kjq8h2v0c2m9d7x4t6w8y1a4",
                     *         "participant": "ptc_01kjq8h2v0c2m9d7x4t6w8y1a5",
                     *         "program": {
                     *           "id": "prg_01kjq8h2v0c2m9d7x4t6w8y1a6",
                     *           "slug": "mentoring",
                     *           "version": 2
                     *         },
                     *         "actor": {
                     *           "kind": "key",
                     *           "role": "coordinator"
                     *         },
                     *         "occurredAt": "2026-03-02T09:00:00.000Z",
                     *         "recordedAt": "2026-03-02T09:00:00.000Z",
                     *         "task": "call",
                     *         "instance": 1
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: {
                            actor: {
                                kind: string;
                                role?: string;
                            };
                            enrollment: string;
                            /**
                             * @description In the feed: the person was erased since.
                             * @enum {boolean}
                             */
                            erased?: true;
                            /** @description The same as `webhook-id`, in the feed and on every attempt. */
                            id: string;
                            /** @description Counts the openings of the same, from 1. */
                            instance: number;
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            occurredAt: string;
                            participant: string | null;
                            program: {
                                id: string;
                                slug: string;
                                version: number;
                            };
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            recordedAt: string;
                            /** @description Gapless per enrollment, from 1, over all its announcements. */
                            sequence: number;
                            task: string;
                        };
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "task.done";
                    };
                };
            };
            responses: {
                /** @description Any 2xx acknowledges it; anything else is tried again. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another webhook of the organization was disabled: it is gone, or failed for days */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "type": "webhook.disabled",
                     *       "timestamp": "2026-03-02T09:00:00.000Z",
                     *       "data": {
                     *         "id": "evt_01kjq8h2v0c2m9d7x4t6w8y1a3",
                     *         "webhook": "whk_01kjq8h2v0c2m9d7x4t6w8y1a7",
                     *         "cause": "failing",
                     *         "occurredAt": "2026-03-02T09:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            cause: "gone" | "failing";
                            id: string;
                            /**
                             * Format: date-time
                             * @example 2026-03-02T09:00:00.000Z
                             */
                            occurredAt: string;
                            webhook: string;
                        };
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "webhook.disabled";
                    };
                };
            };
            responses: {
                /** @description Any 2xx acknowledges it; anything else is tried again. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sent when somebody tries the webhook */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    /**
                     * @example {
                     *       "type": "webhook.test",
                     *       "timestamp": "2026-03-02T09:00:00.000Z",
                     *       "data": {
                     *         "id": "evt_01kjq8h2v0c2m9d7x4t6w8y1a3",
                     *         "webhook": "whk_01kjq8h2v0c2m9d7x4t6w8y1a7"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: {
                            id: string;
                            webhook: string;
                        };
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        timestamp: string;
                        /** @enum {string} */
                        type: "webhook.test";
                    };
                };
            };
            responses: {
                /** @description Any 2xx acknowledges it; anything else is tried again. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        AcceptedReferral: {
            participant: string;
            referral: components["schemas"]["Referral"];
            /** @description Files that may be of the same person. */
            similar: string[];
        };
        /**
         * @example {
         *       "id": "usr_01",
         *       "name": "Camille Roux",
         *       "email": "camille@example.org",
         *       "language": "fr",
         *       "twoFactor": false
         *     }
         */
        Account: {
            email: string;
            id: string;
            /** @enum {string} */
            language: "fr" | "en";
            name: string;
            twoFactor: boolean;
        };
        /**
         * @example {
         *       "language": "en"
         *     }
         */
        AccountChange: {
            /** @enum {string} */
            language?: "fr" | "en";
            name?: string;
        };
        ApiKey: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            /** @description Who made it: it ends with them. */
            createdBy?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            expiresAt?: string;
            id: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            lastUsedAt?: string;
            name: string;
            /** @description Sites whose pages may use it. */
            origins?: string[];
            /** @description The first characters, to tell keys apart. */
            prefix: string;
            /** @description Ids of the programs to which it is bound; absent: all. */
            programs?: string[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            revokedAt?: string;
            role: string;
        };
        /**
         * @example {
         *       "name": "CRM",
         *       "role": "integrator"
         *     }
         */
        ApiKeyRequest: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            expiresAt?: string;
            name: string;
            /**
             * @description Sites whose pages may use it (CORS); absent: none. A key in a page is seen by whoever opens it.
             * @example [
             *       "https://www.example.org"
             *     ]
             */
            origins?: string[];
            /**
             * @description Ids or slugs of programs. The key sees and does only what concerns them, in lists, in the feed, in webhooks; anything else is not found for it, and what concerns the whole organization is forbidden. Absent: all.
             * @example [
             *       "mentoring"
             *     ]
             */
            programs?: string[];
            /** @enum {string} */
            role: "administrator" | "program_manager" | "coordinator" | "partner" | "funder" | "integrator" | "participant";
        };
        /**
         * @example {
         *       "organization": "org_first",
         *       "program": "mentoring-mentee",
         *       "name": "Amina Diallo",
         *       "email": "amina@example.org",
         *       "answers": {
         *         "city": "Lyon"
         *       }
         *     }
         */
        Application: {
            answers: {
                [key: string]: components["schemas"]["Fact"];
            };
            email: string;
            name: string;
            organization: string;
            program: string;
            site?: string;
        };
        /** @description A form of a program with the fields and rules that it needs, and what these know so far. */
        AskedForm: {
            context: {
                data: {
                    [key: string]: unknown;
                };
                person: {
                    [key: string]: unknown;
                };
            };
            form: {
                [key: string]: unknown;
            };
            id: string;
            meta: {
                fields?: {
                    [key: string]: unknown;
                };
                rules?: {
                    [key: string]: unknown;
                };
            };
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            now: string;
            timeZone: string;
        };
        Attendance: {
            people: {
                enrollment: string;
                /**
                 * @description `same`: it was noted so already, and nothing was sent again.
                 * @enum {string}
                 */
                outcome: "noted" | "same" | "refused";
                why?: string;
            }[];
            session: components["schemas"]["GroupSessionFile"];
        };
        /**
         * @example {
         *       "people": [
         *         {
         *           "enrollment": "enr_01kjq8h2v0c2m9d7x4t6w8y1a3",
         *           "attendance": "present"
         *         }
         *       ]
         *     }
         */
        AttendanceNoted: {
            people: {
                /** @enum {string} */
                attendance: "present" | "absent" | "excused";
                enrollment: string;
            }[];
        };
        AuditEntry: {
            /** @example participant.read */
            action: string;
            /** @description `name` is today's; absent when the account or key is gone. */
            actor: {
                id: string;
                /** @description `user`, `key`, `participant`; `system` is the software itself. */
                kind: string;
                member?: string;
                name?: string;
                role: string;
            };
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            at: string;
            /**
             * @description Counts, names of filters, codes; never a value.
             * @example {
             *       "count": 12,
             *       "filters": [
             *         "q",
             *         "site"
             *       ]
             *     }
             */
            details: {
                [key: string]: unknown;
            };
            enrollment?: string;
            /** @example aud_01kjq8h2v0c2m9d7x4t6w8y1a3 */
            id: string;
            kind: components["schemas"]["AuditKind"];
            origin: {
                /**
                 * @description The network.
                 * @example 198.51.100.0/24
                 */
                address?: string;
                /** @description `X-Request-Id` of the answer. */
                request?: string;
                session?: string;
            };
            participant?: string;
            /** @description As told in `Parcours-Reason`; gone once it is erased. */
            reason?: string;
            /** @description The entry of the enrollment’s journal that tells the rest. */
            sequence?: number;
            /** @description Id of anything else: a webhook, a key, a task … */
            subject?: string;
        };
        /** @enum {string} */
        AuditKind: "read" | "list" | "change" | "export" | "program" | "permission" | "sign_in" | "key_use" | "webhook" | "settings" | "alarm" | "refusal" | "erasure";
        AuditVerification: {
            /** @description Entries of the chain that were checked. */
            checked: number;
            /** @description The first bad row. */
            fault?: {
                /** @description Id of the entry. */
                entry?: string;
                /** @enum {string} */
                kind: "changed" | "deleted" | "link_missing" | "value_changed" | "truncated" | "head_forged" | "start_forged" | "unsealed";
                /** @description Place in the chain, from 1. */
                position?: number;
            };
            /** @description Entries before those: forgotten when they were older than the organization keeps them. */
            forgotten: number;
            /** @description The end of the chain, `position:hash`: worth keeping elsewhere. */
            head: string | null;
            ok: boolean;
            /**
             * Format: date-time
             * @description When the last of the checked entries was made.
             * @example 2026-03-02T09:00:00.000Z
             */
            until: string | null;
            /** @description Entries of the last seconds, to be chained. */
            waiting: number;
        };
        /**
         * @example {
         *       "backupCodes": [
         *         "aB3dE-fG6hI"
         *       ]
         *     }
         */
        BackupCodes: {
            /** @description Each works once. Shown here and never again. */
            backupCodes: string[];
        };
        Cohort: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            data: {
                [key: string]: unknown;
            };
            /** @example coh_01kjq8h2v0c2m9d7x4t6w8y1a8 */
            id: string;
            program: string;
            slug: string;
            title: string;
        };
        Connector: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            createdBy?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            expiresAt?: string;
            /** @example cnx_01kjq8h2v0c2m9d7x4t6w8y1a7 */
            id: string;
            /** @enum {string} */
            kind: "sheet" | "calendar" | "inbound";
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            lastUsedAt?: string;
            program?: string;
            role: string;
            settings: {
                [key: string]: unknown;
            };
            /**
             * @description `left`: whoever answered for it has left or may less; renewing its secret takes it over.
             * @enum {string}
             */
            status: "active" | "disabled" | "expired" | "left";
            title: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            updatedAt: string;
        };
        ConnectorChange: {
            /**
             * Format: date-time
             * @description Instant after which it is refused.
             * @example 2026-03-02T09:00:00.000Z
             */
            expiresAt?: string | null;
            /**
             * @description What it sees and does is what this role may; no more than whoever makes it. `integrator`: ids, stages and dates.
             * @enum {string}
             */
            role?: "administrator" | "program_manager" | "coordinator" | "partner" | "funder" | "integrator" | "participant";
            /** @description By kind. `sheet`: `columns`, `separator` (`semicolon`, `comma`), `language`, `status`. `calendar`: `show` (`task`, `contract`, `deadline`, `date`), `user`, `names`, `language`. `inbound`: `sender` (`standard`, `helloasso`, `helloasso-partner`), `when`, `externalId`, `create`, `person`, `start`, `event`, `data`: paths into the message's JSON such as `/data/payer/email` or `/data/items/0/customFields/name=Ville/answer`. */
            settings?: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            status?: "active" | "disabled";
            /** @example Suivi du mentorat */
            title?: string;
        };
        ConnectorRenewal: {
            /** @description With `helloasso-partner`: the key that HelloAsso gave with the notification address. */
            signatureKey?: string;
        };
        Contract: {
            contract: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            endedAt?: string;
            enrollment: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            expiresAt?: string;
            id: string;
            instance: number;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            openedAt: string;
            parties: ({
                role: string;
            } & {
                [key: string]: unknown;
            })[];
            status: string;
        };
        /** @description What whoever signs agrees to, word for word. Its hash goes back with the signature. */
        ContractConsent: {
            /** @description SHA-256 in hexadecimal. */
            hash: string;
            sentence: string;
        };
        ContractFile: {
            /** @enum {string|null} */
            as: "amendment" | "renewal" | null;
            contract: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            endedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            endsAt: string | null;
            enrollment: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            expiresAt: string | null;
            /** @description SHA-256 in hexadecimal. */
            htmlHash: string | null;
            id: string;
            instance: number;
            may: {
                decline: boolean;
                paper: boolean;
                remind: boolean;
                sign: {
                    consent: components["schemas"]["ContractConsent"];
                    role: string;
                } | null;
                terminate: boolean;
                void: boolean;
            };
            notice: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            openedAt: string;
            parties: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                askedAt: string | null;
                email: string | null;
                /** @enum {string|null} */
                means: "portal" | "studio" | "paper" | "told" | null;
                name: string | null;
                /** @description It is their turn. */
                next: boolean;
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                remindedAt: string | null;
                role: string;
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                signedAt: string | null;
                /** @enum {string} */
                signsIn: "portal" | "studio";
                /** @enum {string} */
                status: "waiting" | "asked" | "signed" | "declined";
                title: string;
            }[];
            /** @description SHA-256 in hexadecimal. */
            pdfHash: string | null;
            person: {
                id: string;
                name: string;
            } | null;
            program: {
                slug: string;
                title: string | {
                    en?: string;
                    fr?: string;
                };
            };
            status: string;
            title: string;
        };
        ContractText: ({
            content: ({
                /** @enum {boolean} */
                blank?: true;
                /** @enum {boolean} */
                bold?: true;
                /** @enum {boolean} */
                italic?: true;
                text: string;
            } | {
                /** @enum {boolean} */
                break: true;
            })[];
            /** @enum {number} */
            level: 1;
            /** @enum {string} */
            type: "heading";
        } | {
            content: ({
                /** @enum {boolean} */
                blank?: true;
                /** @enum {boolean} */
                bold?: true;
                /** @enum {boolean} */
                italic?: true;
                text: string;
            } | {
                /** @enum {boolean} */
                break: true;
            })[];
            /** @enum {string} */
            type: "paragraph";
        } | {
            items: ({
                /** @enum {boolean} */
                blank?: true;
                /** @enum {boolean} */
                bold?: true;
                /** @enum {boolean} */
                italic?: true;
                text: string;
            } | {
                /** @enum {boolean} */
                break: true;
            })[][];
            start?: number;
            /** @enum {string} */
            type: "list";
        } | {
            /** @enum {string} */
            type: "line";
        })[];
        DeadEffect: {
            attempts: number;
            enrollment: string;
            error: string | null;
            id: string;
            kind: string;
        };
        DefinitionProblem: {
            check: string;
            example?: unknown;
            message: string;
            /** @description JSON Pointer into the definition. */
            path: string;
            /** @enum {string} */
            severity: "error" | "warning";
        };
        DefinitionProperty: {
            /** @description Somebody who may go that way. */
            example?: unknown;
            id: string;
            title: string;
            /**
             * @description It holds in every run; some run breaks it; or there was more to look at than is looked at here. What is refuted forbids publishing and stands among the problems too.
             * @enum {string}
             */
            verdict: "proved" | "refuted" | "undecided";
            /** @description The shortest way that breaks it: what happens, and the stages that are entered. */
            way?: {
                stages: string[];
                what?: string;
            }[];
        };
        DefinitionScenario: {
            /** @description The first step that did not hold, counted from 0, and why. */
            failure?: {
                message: string;
                step: number;
            };
            id: string;
            passed: boolean;
            title: string;
        };
        Delivery: {
            /** @description The `webhook-id`, the same on every attempt. */
            announcement: string;
            attempts: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                at: string;
                attempt: number;
                /**
                 * @description Sent by somebody (a replay, a test), beside the schedule.
                 * @enum {boolean}
                 */
                byHand?: true;
                error?: string;
                latencyMs?: number;
                responseHead?: string;
                status?: number;
            }[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            deliveredAt?: string;
            id: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            nextAttemptAt?: string;
            sequence: number;
            /** @enum {string} */
            state: "pending" | "delivered" | "failed" | "canceled";
            subject?: string;
            type: string;
        };
        DeliveryWithBody: components["schemas"]["Delivery"] & {
            body: string;
        };
        /**
         * @example {
         *       "role": "coordinator"
         *     }
         */
        DemoSignIn: {
            /** @enum {string} */
            role: "administrator" | "program_manager" | "coordinator" | "partner" | "funder" | "integrator" | "participant";
        };
        /**
         * @example {
         *       "url": "https://idp.example.org/authorize?client_id=parcours&state=…"
         *     }
         */
        Departure: {
            url: string;
        };
        Document: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            addedAt: string;
            /** @enum {string} */
            by: "self" | "staff";
            enrollment?: string;
            fileName: string;
            id: string;
            mediaType: string;
            sha256: string;
            /** @description Bytes. */
            size: number;
            title: string;
            validUntil?: string;
        };
        Effect: {
            attempts: number;
            id: string;
            kind: string;
            /** @description Why it came to nothing. */
            note?: string;
            /** @enum {string} */
            state: "pending" | "done" | "dead";
        };
        Enrollment: {
            cause?: components["schemas"]["HeldCause"];
            cohort?: string;
            contracts: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                at: string;
                contract: string;
                instance: number;
                parties: ({
                    role: string;
                } & {
                    [key: string]: unknown;
                })[];
                status: string;
            }[];
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description The nearest deadline.
             * @example 2026-03-02T09:00:00.000Z
             */
            dueAt?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            endedAt?: string;
            exit?: string;
            /** @example enr_01kjq8h2v0c2m9d7x4t6w8y1a3 */
            id: string;
            /**
             * Format: date-time
             * @description When the last thing happened; `updatedAt` is when it was recorded.
             * @example 2026-03-02T09:00:00.000Z
             */
            lastOccurredAt: string;
            lists: {
                [key: string]: unknown;
            };
            /**
             * @description JSON Pointers of facts that are known and that your role does not see.
             * @example []
             */
            masked?: string[];
            measures: {
                [key: string]: number;
            };
            /**
             * @description Of the participant, in lists and files.
             * @example Ana Martin
             */
            name?: string;
            next: components["schemas"]["NextEvent"][];
            outcome?: string;
            owner?: string;
            participant: string | null;
            person: {
                [key: string]: unknown;
            };
            program: {
                id: string;
                slug: string;
                version: number;
            };
            revision: number;
            site?: string;
            /** @description Ids of the stages where the person rests. */
            stages: string[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            startedAt: string;
            /** @enum {string} */
            status: "active" | "held" | "done";
            tasks: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                at: string;
                instance: number;
                status: string;
                task: string;
                title: string;
            }[];
            timers: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                dueAt: string;
                event: string;
                id: string;
            }[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            updatedAt: string;
            /** @description XState's state value. */
            value?: unknown;
            version: number;
        };
        EnrollmentFile: {
            cause?: components["schemas"]["HeldCause"];
            cohort?: string;
            contracts: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                at: string;
                contract: string;
                instance: number;
                parties: ({
                    role: string;
                } & {
                    [key: string]: unknown;
                })[];
                status: string;
            }[];
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description The nearest deadline.
             * @example 2026-03-02T09:00:00.000Z
             */
            dueAt?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            endedAt?: string;
            exit?: string;
            /** @example enr_01kjq8h2v0c2m9d7x4t6w8y1a3 */
            id: string;
            /**
             * Format: date-time
             * @description When the last thing happened; `updatedAt` is when it was recorded.
             * @example 2026-03-02T09:00:00.000Z
             */
            lastOccurredAt: string;
            lists: {
                [key: string]: unknown;
            };
            /**
             * @description JSON Pointers of facts that are known and that your role does not see.
             * @example []
             */
            masked?: string[];
            measures: {
                [key: string]: number;
            };
            /** @description Enrollments that take part, by member. */
            members: {
                [key: string]: string;
            };
            /**
             * @description Of the participant, in lists and files.
             * @example Ana Martin
             */
            name?: string;
            next: components["schemas"]["NextEvent"][];
            outcome?: string;
            owner?: string;
            pairs: {
                enrollment: string;
                member: string;
            }[];
            participant: string | null;
            person: {
                [key: string]: unknown;
            };
            program: {
                id: string;
                slug: string;
                version: number;
            };
            revision: number;
            roles: {
                id: string;
                kind: string;
                role: string;
            }[];
            site?: string;
            /** @description Ids of the stages where the person rests. */
            stages: string[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            startedAt: string;
            /** @enum {string} */
            status: "active" | "held" | "done";
            tasks: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                at: string;
                instance: number;
                status: string;
                task: string;
                title: string;
            }[];
            timers: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                dueAt: string;
                event: string;
                id: string;
            }[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            updatedAt: string;
            /** @description XState's state value. */
            value?: unknown;
            version: number;
        };
        /**
         * @example {
         *       "program": "mentoring",
         *       "status": "active",
         *       "q": "mart",
         *       "limit": 50
         *     }
         */
        EnrollmentSearch: {
            cohort?: string;
            /** @description `next` of the page before. */
            cursor?: string;
            /**
             * Format: date-time
             * @description The nearest deadline is before this instant.
             * @example 2026-03-02T09:00:00.000Z
             */
            dueBefore?: string;
            /** @description Items of a page, 50 when absent. */
            limit?: number;
            outcome?: string;
            owner?: string;
            participant?: string;
            /** @description Id or slug. */
            program?: string;
            /** @description Searched in people's names, addresses and external ids. */
            q?: string;
            /** @description A rule of the program that is true now. */
            rule?: string;
            site?: string;
            /**
             * @description `due`: by the nearest deadline; absent: in the order in which they were made.
             * @enum {string}
             */
            sort?: "due";
            stage?: string;
            /** @enum {string} */
            status?: "active" | "held" | "done";
            /** @description Id of a team: what its members look after. */
            team?: string;
            version?: number;
        };
        Erased: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            erasedAt: string;
            keeps: {
                contract: string;
                title: string;
                /**
                 * Format: date-time
                 * @description Absent: as long as nothing says when it ended.
                 * @example 2026-03-02T09:00:00.000Z
                 */
                until?: string;
                why: {
                    en: string;
                    fr: string;
                };
            }[];
            participant: string;
        };
        ErasurePlan: {
            /** @description To be sent with the order. */
            confirm: string;
            /**
             * Format: date-time
             * @description It was done; there is nothing left to erase.
             * @example 2026-03-02T09:00:00.000Z
             */
            erasedAt?: string;
            /** @description How much there is of what goes, besides the file itself. */
            erases: {
                applications: number;
                /** @description Contracts whose text and parties go: they were never completed. */
                contracts: number;
                /** @description Webhook deliveries whose bodies are replaced. */
                deliveries: number;
                documents: number;
                drafts: number;
                /** @description Entries that lose answers, reasons and what rules read. */
                journal: number;
                messages: number;
                notes: number;
                referrals: number;
                tasks: number;
            };
            keeps: {
                contract: string;
                title: string;
                /**
                 * Format: date-time
                 * @description Absent: as long as nothing says when it ended.
                 * @example 2026-03-02T09:00:00.000Z
                 */
                until?: string;
                why: {
                    en: string;
                    fr: string;
                };
            }[];
            participant: string;
            /** @description Journeys that have to be brought to an end first. */
            running: {
                enrollment: string;
                program: string;
            }[];
        };
        /**
         * @example {
         *       "type": "accept",
         *       "reason": {
         *         "code": "interview"
         *       }
         *     }
         */
        Event: {
            /** @description The role of the program in which you act. */
            as?: string;
            /** @description You write down what the person of the role `as` answers, who is beside you: the participant, a member of the pair, somebody whose address the program keeps. The journal says so. */
            assisting?: boolean;
            data?: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When it happened, when that is before now.
             * @example 2026-03-02T09:00:00.000Z
             */
            occurredAt?: string;
            reason?: {
                code?: string;
                text?: string;
            };
            /** @example form.application.submitted */
            type: string;
        };
        EventResult: {
            enrollment: components["schemas"]["Enrollment"];
            transitions: components["schemas"]["Transition"][];
        };
        EventType: {
            description: {
                en: string;
                fr: string;
            };
            /** @description A body that the schema takes. */
            example: {
                [key: string]: unknown;
            };
            /**
             * @description What it is about: the part before the dot.
             * @example enrollment
             */
            group: string;
            /** @description Whether the feed carries it too. */
            inFeed: boolean;
            /** @description JSON Schema (2020-12) of the whole body: `{ type, timestamp, data }`. */
            schema: {
                [key: string]: unknown;
            };
            /** @description Whether a webhook may name it among its `types`. */
            subscribable: boolean;
            /** @example enrollment.transitioned */
            type: string;
        };
        /**
         * @example {
         *       "everybody": true
         *     }
         */
        ExpectedPeople: {
            everybody?: boolean;
            people?: string[];
        };
        Fact: string | number | boolean | string[] | null;
        /**
         * @example {
         *       "code": "492039"
         *     }
         */
        FactorCode: {
            code: string;
        };
        Feed: {
            items: {
                cursor: string;
                data: {
                    [key: string]: unknown;
                };
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                timestamp: string;
                type: string;
            }[];
            /** @description Never null: where to go on, also at the end. */
            next: string;
        };
        FileAccess: {
            action: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            at: string;
            by: {
                kind: string;
                role: string;
            };
            id: string;
            /** @enum {string} */
            kind: "read" | "change" | "export";
            /** @description What a correction wrote over; for those who may correct files and see the field. */
            was?: {
                field: string;
                /** @description Absent for the parts that every file has. */
                title?: string;
                /** @description In words, in the language asked for. */
                value: string;
            }[];
        };
        FileTask: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            createdBy: string;
            /**
             * Format: date-time
             * @description Of an appointment: when it begins.
             * @example 2026-03-02T09:00:00.000Z
             */
            dueAt?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            endedAt?: string;
            endedBy?: string;
            id: string;
            /** @enum {string} */
            kind: "task" | "appointment";
            owner?: string;
            participant: string;
            place?: string;
            /**
             * @description `missed`: the person did not come.
             * @enum {string}
             */
            status: "open" | "done" | "missed" | "canceled";
            title: string;
        };
        GroupSession: {
            absent: number;
            canceled: boolean;
            cohort?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            endsAt?: string;
            excused: number;
            expected: number;
            /** @example ses_01kjq8h2v0c2m9d7x4t6w8y1a3 */
            id: string;
            kind: string;
            kindTitle: string;
            owner?: string;
            place?: string;
            present: number;
            program: {
                id: string;
                slug: string;
                title: string;
            };
            site?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            startsAt: string;
            title: string;
        };
        /**
         * @example {
         *       "place": "Salle 2"
         *     }
         */
        GroupSessionChange: {
            canceled?: boolean;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            endsAt?: string | null;
            place?: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            startsAt?: string;
            title?: string;
        };
        GroupSessionFile: {
            absent: number;
            canceled: boolean;
            cohort?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            endsAt?: string;
            excused: number;
            expected: number;
            /** @example ses_01kjq8h2v0c2m9d7x4t6w8y1a3 */
            id: string;
            kind: string;
            kindTitle: string;
            /** @description Expected, and outside of what you see. */
            others: number;
            owner?: string;
            people: components["schemas"]["GroupSessionPerson"][];
            place?: string;
            present: number;
            program: {
                id: string;
                slug: string;
                title: string;
            };
            site?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            startsAt: string;
            title: string;
        };
        GroupSessionKind: {
            /** @description The event that absence sends. */
            absent: string;
            kind: string;
            needs: {
                min: number;
                role?: string;
                title?: string;
            }[];
            /** @description The event that presence sends. */
            present: string;
            program: {
                id: string;
                slug: string;
                title: string;
            };
            title: string;
        };
        GroupSessionPerson: {
            /** @enum {string} */
            attendance?: "present" | "absent" | "excused";
            enrollment: string;
            name: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            notedAt?: string;
            participant: string | null;
            /** @description Whether their journey takes part where it stands now. */
            ready: boolean;
        };
        Health: {
            /** @enum {string} */
            database: "pglite" | "postgres";
            /** @enum {string} */
            status: "ok";
            version: string;
        };
        HeldCause: {
            fields: {
                id: string;
                title: string;
            }[];
            /** @enum {string} */
            kind: "missing";
            /** @example birth date is missing */
            message: string;
        } | {
            event: string;
            /** @enum {string} */
            kind: "error";
            message: string;
        };
        Impact: {
            /** @description The period to compare with, when one was asked for. */
            before?: {
                indicators: {
                    id: string;
                    n: number | null;
                    value: number | null;
                }[];
                period: {
                    from: string | null;
                    to: string | null;
                };
                started: number | null;
            };
            /** @description What may be asked for as `by`. */
            breakdowns: {
                by: string;
                title: string;
            }[];
            countedAt: string;
            exits: {
                outcome?: string;
                reasons: {
                    code: string;
                    runs: number | null;
                    title: string;
                }[];
                runs: number | null;
                stage: string;
                title: string;
            }[];
            flows: {
                count: number | null;
                from: string | null;
                to: string;
            }[];
            funnel: {
                kind: string;
                ofFormer: number | null;
                ofStarted: number | null;
                phase?: string;
                reached: number | null;
                stage: string;
                title: string;
            }[];
            indicators: components["schemas"]["IndicatorFigure"][];
            months: {
                ended: number | null;
                month: string;
                started: number | null;
            }[];
            /** @description The figures are of the people whom you see, not of everybody in the program. */
            partial: boolean;
            period: {
                from: string | null;
                to: string | null;
            };
            program: {
                id: string;
                slug: string;
                title: string;
            };
            /** @description For funders: figures that rest on fewer people are withheld (null), others rounded to steps of it. */
            protected?: {
                smallest: number;
            };
            /** @description The most telling figures as one sentence. */
            sentence: string;
            stages: {
                inside: number | null;
                kind: string;
                meanDays: number | null;
                medianDays: number | null;
                p90Days: number | null;
                phase?: string;
                stage: string;
                stays: number | null;
                title: string;
            }[];
            started: number | null;
            /** @description In which days and months are counted. */
            timeZone: string;
            version: number;
        };
        Import: {
            columns: {
                samples: string[];
                title: string;
            }[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            done: number;
            failed: number;
            fileName: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            finishedAt?: string;
            id: string;
            /** @description Rows whose person was there already. */
            known: number;
            mapping: {
                [key: string]: string;
            };
            options: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            state: "draft" | "running" | "done";
            total: number;
        };
        ImportPreview: {
            failed: number;
            import: components["schemas"]["Import"];
            known: number;
            ready: number;
            /** @description The first that cannot be taken, then those who are known. */
            rows: components["schemas"]["ImportRow"][];
        };
        ImportRow: {
            /** @description Gone as soon as the person is there. */
            cells: string[];
            errors?: {
                column?: number;
                message: string;
            }[];
            participant?: string;
            /** @description Lines below the first of the file. */
            position: number;
            /** @enum {string} */
            state: "pending" | "placed" | "done" | "known" | "failed";
        };
        InboundReceipt: {
            enrollment?: string;
            id: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            lastAt: string;
            /** @description The sender's id of the message. */
            message: string;
            /** @enum {string} */
            outcome: "pending" | "done" | "ignored" | "refused";
            participant?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            receivedAt: string;
            report: {
                code?: string;
                errors?: {
                    message: string;
                    path: string;
                }[];
                expected?: string;
                message?: string;
                path?: string;
                steps?: components["schemas"]["InboundStep"][];
            } & {
                [key: string]: unknown;
            };
            /** @description How often it came; only the first time did anything. */
            times: number;
        };
        InboundReceived: {
            duplicate: boolean;
            id: string;
            /** @enum {string} */
            outcome: "done" | "ignored";
        };
        InboundStep: {
            enrollment?: string;
            event?: string;
            participant?: string;
            /** @enum {string} */
            step: "person_found" | "person_added" | "run_found" | "run_started" | "event_sent";
        };
        InboundTrial: {
            ignored?: {
                expected: string;
                found?: string;
                path: string;
            };
            /** @enum {string} */
            outcome: "done" | "ignored" | "refused";
            read?: {
                event?: {
                    data: {
                        [key: string]: unknown;
                    };
                    type: string;
                };
                externalId: string;
                person: {
                    birthDate?: string;
                    email?: string;
                    name?: string;
                    phone?: string;
                };
            };
            reason?: {
                code: string;
                message: string;
                path?: string;
            };
            steps: components["schemas"]["InboundStep"][];
        };
        InboundTrialRequest: {
            /** @description A message as the sender would send it. */
            body?: unknown;
            program: string;
            /**
             * @description What it sees and does is what this role may; no more than whoever makes it. `integrator`: ids, stages and dates.
             * @enum {string}
             */
            role: "administrator" | "program_manager" | "coordinator" | "partner" | "funder" | "integrator" | "participant";
            /** @description By kind. `sheet`: `columns`, `separator` (`semicolon`, `comma`), `language`, `status`. `calendar`: `show` (`task`, `contract`, `deadline`, `date`), `user`, `names`, `language`. `inbound`: `sender` (`standard`, `helloasso`, `helloasso-partner`), `when`, `externalId`, `create`, `person`, `start`, `event`, `data`: paths into the message's JSON such as `/data/payer/email` or `/data/items/0/customFields/name=Ville/answer`. */
            settings: {
                [key: string]: unknown;
            };
        };
        IndicatorFigure: {
            /**
             * @description Whether the target is to be reached or not to be exceeded.
             * @enum {string}
             */
            better: "higher" | "lower";
            breakdown: {
                by: string;
                groups: {
                    key: string;
                    /** @description False for the one group of cases of which the answer is missing. */
                    known: boolean;
                    n: number | null;
                    title: string;
                    value: number | null;
                }[];
                title: string;
            }[];
            /** @description How it is counted, in words. */
            counting: string;
            description?: string;
            id: string;
            /** @enum {string} */
            measure: "count" | "share" | "duration" | "sum";
            /** @description Whether the value meets the target; null: no target or no value. */
            met: boolean | null;
            /** @description On how many cases the value rests. */
            n: number | null;
            tags: string[];
            target: number | null;
            title: string;
            unit?: string;
            /** @description Cases left out because a fact is missing. */
            unknown: number | null;
            /** @description Null: not known, which is not zero. */
            value: number | null;
        };
        Invitation: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            createdBy: string;
            email: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            expiresAt: string;
            /** @example inv_01kjq8h2v0c2m9d7x4t6w8y1a3 */
            id: string;
            role: string;
            /**
             * @description Whose files a coordinator sees: everybody's, those of their sites, or those that they look after or play a role in.
             * @enum {string}
             */
            scope: "organization" | "sites" | "own";
            sites: string[];
            /** @enum {string} */
            status: "open" | "expired" | "accepted" | "revoked";
        };
        /**
         * @example {
         *       "token": "org_01kjq8h2v0c2m9d7x4t6w8y1a3.Zm9yIHRoaXMgZG9jdW1lbnQgb25seQ",
         *       "name": "Camille Roux",
         *       "password": "quatre nuages mangent des craies"
         *     }
         */
        InvitationAcceptance: {
            /** @enum {string} */
            language?: "fr" | "en";
            name?: string;
            password?: string;
            /** @description What stands behind `#` in the link. */
            token: string;
        };
        /**
         * @example {
         *       "email": "camille@example.org",
         *       "role": "coordinator",
         *       "scope": "sites",
         *       "sites": [
         *         "lyon"
         *       ]
         *     }
         */
        InvitationRequest: {
            email: string;
            /** @enum {string} */
            language?: "fr" | "en";
            /** @enum {string} */
            role: "administrator" | "program_manager" | "coordinator" | "partner" | "funder" | "integrator" | "participant";
            /**
             * @description Whose files a coordinator sees: everybody's, those of their sites, or those that they look after or play a role in.
             * @enum {string}
             */
            scope: "organization" | "sites" | "own";
            /**
             * @description Ids of sites, with the scope `sites`.
             * @example [
             *       "lyon"
             *     ]
             */
            sites?: string[];
        };
        /**
         * @example {
         *       "token": "org_01kjq8h2v0c2m9d7x4t6w8y1a3.Zm9yIHRoaXMgZG9jdW1lbnQgb25seQ"
         *     }
         */
        InvitationToken: {
            /** @description What stands behind `#` in the link. */
            token: string;
        };
        JournalEntry: {
            actor: {
                /** @description They wrote down what the person of that role answered, who was beside them. */
                assisting?: boolean;
                id?: string;
                kind: string;
                /** @description Of a member of the organization. */
                name?: string;
                role?: string;
            } & {
                [key: string]: unknown;
            };
            announcements: {
                id: string;
                sequence: number;
                type: string;
            }[];
            effects: {
                [key: string]: unknown;
            }[];
            event: {
                type: string;
            } & {
                [key: string]: unknown;
            };
            /** @enum {string} */
            kind: "started" | "event" | "timer" | "failed";
            measures: {
                measure: string;
                value: number;
            }[];
            missing: string[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            occurredAt: string;
            outcome?: string;
            places?: {
                [key: string]: number;
            };
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            recordedAt: string;
            sequence: number;
            /** @enum {string} */
            status: "active" | "held" | "done";
            /** @description Guards that were asked, with the values they saw. */
            trace: {
                [key: string]: unknown;
            }[];
            transitions: components["schemas"]["Transition"][];
        } & {
            [key: string]: unknown;
        };
        Journey: {
            actions: components["schemas"]["OwnAction"][];
            /** @description Who looks after the journey. */
            contact?: string;
            contracts: {
                contract: string;
                id?: string;
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                signedAt?: string;
                status: string;
                title: string;
                toSign: boolean;
                waitsFor: string[];
            }[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            due?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            endedAt?: string;
            enrollment: string;
            missing: {
                /** @description The field of the catalog, where the person may tell it. */
                ask?: {
                    [key: string]: unknown;
                };
                field: string;
                /** @description The person may tell it: `PUT …/facts`. */
                own: boolean;
                title: string;
            }[];
            /** @description `why`: the sentences of the rules that said no. */
            outcome?: {
                kind: string;
                title: string;
                why: string[];
            };
            /** @description The person’s part, in the words of the program. */
            part: string;
            program: {
                slug: string;
                summary: string;
                title: string;
            };
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            since: string;
            stages: {
                description: string;
                id: string;
                kind: string;
                title: string;
            }[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            startedAt: string;
            /** @enum {string} */
            status: "active" | "held" | "done";
            /** @description Which of the steps it is, from 1; absent off the usual way. */
            step?: number;
            steps: {
                /** @enum {string} */
                state: "done" | "now" | "ahead";
                title: string;
            }[];
            /** @description Whose turn it is, when it is not the person’s. */
            waitsFor: string[];
        };
        KeptBeside: {
            appointments: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                at?: string;
                place?: string;
                /** @enum {string} */
                status: "open" | "done" | "missed" | "canceled";
                title: string;
            }[];
            referrals: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                at: string;
                consent: {
                    /**
                     * Format: date-time
                     * @example 2026-03-02T09:00:00.000Z
                     */
                    at: string;
                    by: string;
                    text: string;
                };
                /** @enum {string} */
                direction: "internal" | "outgoing" | "incoming";
                /** @description Which facts were passed on. */
                fields: string[];
                message?: string;
                /** @description The site or the organization at the other end. */
                other?: string;
                /** @enum {string} */
                status: "pending" | "accepted" | "declined" | "withdrawn";
            }[];
            sessions: {
                /** @enum {string} */
                attendance?: "present" | "absent" | "excused";
                canceled: boolean;
                place?: string;
                program: string;
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                startsAt: string;
                title: string;
            }[];
            /** @description How many notes and tasks of the team are about me; a copy is asked for in person. */
            team: {
                notes: number;
                tasks: number;
            };
        };
        LibraryProgram: {
            /** @example mentoring-pair */
            slug: string;
            /** @description Exits included. */
            stages: number;
            summary?: string;
            title: string;
        };
        LinkedIdentity: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            id: string;
            provider: string;
        };
        /**
         * @example {
         *       "email": "camille@example.org"
         *     }
         */
        LinkRequest: {
            /** @example camille@example.org */
            email: string;
        };
        /**
         * @example {
         *       "token": "kQwErTyUiOpAsDfGhJkLzXcVbNmQwErT"
         *     }
         */
        LinkToken: {
            /** @description What stands behind `#` in the link. */
            token: string;
        };
        /**
         * @example {
         *       "id": "eml_01",
         *       "kind": "invitation",
         *       "to": "camille@example.org",
         *       "language": "fr",
         *       "subject": "Invitation à rejoindre Parcours",
         *       "status": "sent",
         *       "attempts": 1,
         *       "maybeTwice": false,
         *       "error": null,
         *       "createdAt": "2026-03-02T09:00:00.000Z",
         *       "sentAt": "2026-03-02T09:00:01.000Z",
         *       "content": null
         *     }
         */
        Mail: {
            attempts: number;
            /** @description Null where the mail carries a key to somebody’s account, but in the demo. */
            content: {
                html: string;
                text: string;
            } | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            error: string | null;
            id: string;
            kind: string;
            language: string;
            /** @description An attempt ended without a word: the mail may have come twice. */
            maybeTwice: boolean;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            sentAt: string | null;
            /**
             * @description `kept`: there is no mail server, or no such address. `expired`: it could not be sent while it was of use.
             * @enum {string}
             */
            status: "queued" | "sent" | "failed" | "kept" | "expired";
            subject: string;
            to: string;
        };
        /**
         * @example {
         *       "via": "instance",
         *       "server": null
         *     }
         */
        MailSettings: {
            server: {
                hasPassword: boolean;
                host: string;
                port: number;
                /** @enum {string} */
                security: "tls" | "starttls" | "none";
                senderAddress: string;
                senderName: string;
                username: string | null;
            } | null;
            /**
             * @description Whose server takes the mails. `here`: none, they stay in the software.
             * @enum {string}
             */
            via: "organization" | "instance" | "here";
        };
        /**
         * @example {
         *       "server": {
         *         "host": "smtp.example.org",
         *         "port": 587,
         *         "security": "starttls",
         *         "username": "parcours",
         *         "password": "…",
         *         "senderName": "Association des Possibles",
         *         "senderAddress": "parcours@example.org"
         *       }
         *     }
         */
        MailSettingsChange: {
            server: {
                host: string;
                /** @description Left out: the one known stays, if host and name do. Empty: none. Kept encrypted, never answered. */
                password?: string;
                port: number;
                /** @enum {string} */
                security: "tls" | "starttls" | "none";
                senderAddress: string;
                senderName: string;
                username?: string;
            } | null;
        };
        /**
         * @example {
         *       "sent": false,
         *       "error": "EAUTH 535"
         *     }
         */
        MailTest: {
            /** @description Why not, as the mail protocol says it, e.g. `EAUTH 535`. */
            error: string | null;
            sent: boolean;
        };
        Match: {
            agrees: number;
            /** @description Rules about the two that say no, or cannot tell; those that say yes are left out. */
            conditions: components["schemas"]["PairCondition"][];
            criteria: components["schemas"]["PairCriterion"][];
            differs: number;
            enrollment: string;
            name: string;
            participant: string;
            proofs: components["schemas"]["PairProof"][];
            /**
             * Format: date-time
             * @description Since when they stand where they stand.
             * @example 2026-03-02T09:00:00.000Z
             */
            since: string;
            site?: string;
            unknown: number;
        };
        Matches: {
            items: components["schemas"]["Match"][];
            /** @description The part of the one for whom somebody is looked for. */
            member: string;
            others: number;
            program: string;
            /** @description The part that is looked for. */
            seeks: string;
            /** @description How many there are altogether; `items` are the best of them. */
            total: number;
        };
        Me: {
            actions: ("program.read" | "program.write" | "participant.read" | "participant.write" | "enrollment.read" | "enrollment.start" | "event.send" | "event.send_many" | "event.backdate" | "journal.read" | "feed.read" | "webhook.manage" | "connector.manage" | "impact.read" | "key.manage" | "cohort.write" | "site.write" | "run.retry" | "enrollment.move" | "participant.merge" | "participant.erase" | "enrollment.export" | "participant.import" | "referral.read" | "referral.write" | "referral.decide" | "member.read" | "member.manage" | "team.manage" | "organization.read" | "organization.manage" | "audit.read" | "operate" | "self.read" | "self.act" | "self.sign")[];
            id: string;
            kind: string;
            organization: string;
            /** @enum {string} */
            role: "administrator" | "program_manager" | "coordinator" | "partner" | "funder" | "integrator" | "participant";
        };
        Member: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            email: string;
            /** @example mbr_01kjq8h2v0c2m9d7x4t6w8y1a3 */
            id: string;
            /**
             * Format: date-time
             * @description Last trace in the log. For who manages members.
             * @example 2026-03-02T09:00:00.000Z
             */
            lastSeenAt?: string;
            name: string;
            role: string;
            /**
             * @description Whose files a coordinator sees: everybody's, those of their sites, or those that they look after or play a role in.
             * @enum {string}
             */
            scope: "organization" | "sites" | "own";
            sites: string[];
            /** @description A second factor is set up. For who manages members. */
            twoFactor?: boolean;
            /** @description By this id enrollments name who looks after them. */
            user: string;
        };
        /**
         * @example {
         *       "role": "coordinator",
         *       "scope": "sites",
         *       "sites": [
         *         "lyon"
         *       ]
         *     }
         */
        MemberChange: {
            /** @enum {string} */
            role?: "administrator" | "program_manager" | "coordinator" | "partner" | "funder" | "integrator" | "participant";
            /**
             * @description Whose files a coordinator sees: everybody's, those of their sites, or those that they look after or play a role in.
             * @enum {string}
             */
            scope?: "organization" | "sites" | "own";
            /**
             * @description Ids of sites, with the scope `sites`.
             * @example [
             *       "lyon"
             *     ]
             */
            sites?: string[];
        };
        Merge: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            at: string;
            id: string;
            merged: {
                id: string;
                name: string;
            };
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            undoneAt?: string;
            /**
             * Format: date-time
             * @description Until when it can be undone.
             * @example 2026-03-02T09:00:00.000Z
             */
            undoUntil?: string;
        };
        MergeResult: {
            after: components["schemas"]["Participant"];
            /** @description Programs that both run through. */
            conflicts: string[];
            kept: components["schemas"]["Participant"];
            merge?: components["schemas"]["Merge"];
            merged: components["schemas"]["Participant"];
            /** @description How much of each changes hands. */
            moves: {
                [key: string]: number;
            };
        };
        Message: {
            address?: string;
            body: string;
            channel: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            enrollment: string;
            id: string;
            language: string;
            /**
             * @description JSON Pointers of facts that are known and that your role does not see.
             * @example []
             */
            masked?: string[];
            notice: string;
            /** @enum {string} */
            status: "queued" | "sent" | "failed";
            subject: string;
            to: string;
        };
        NewApiKey: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            /** @description Who made it: it ends with them. */
            createdBy?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            expiresAt?: string;
            id: string;
            /** @description Shown here and never again. */
            key: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            lastUsedAt?: string;
            name: string;
            /** @description Sites whose pages may use it. */
            origins?: string[];
            /** @description The first characters, to tell keys apart. */
            prefix: string;
            /** @description Ids of the programs to which it is bound; absent: all. */
            programs?: string[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            revokedAt?: string;
            role: string;
        };
        /**
         * @example {
         *       "program": "accelerator",
         *       "slug": "spring-2026",
         *       "title": "Spring 2026",
         *       "data": {}
         *     }
         */
        NewCohort: {
            data?: {
                [key: string]: components["schemas"]["Fact"];
            };
            program: string;
            slug: string;
            title: string;
        };
        NewConnector: {
            /** @description Below the server's address; its secret part is shown here and never again. */
            address: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            createdBy?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            expiresAt?: string;
            /** @example cnx_01kjq8h2v0c2m9d7x4t6w8y1a7 */
            id: string;
            /** @enum {string} */
            kind: "sheet" | "calendar" | "inbound";
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            lastUsedAt?: string;
            program?: string;
            role: string;
            /**
             * @description What the sender signs with; shown here and never again.
             * @example whsec_…
             */
            secret?: string;
            settings: {
                [key: string]: unknown;
            };
            /**
             * @description `left`: whoever answered for it has left or may less; renewing its secret takes it over.
             * @enum {string}
             */
            status: "active" | "disabled" | "expired" | "left";
            title: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            updatedAt: string;
        };
        NewConnectorRequest: {
            /**
             * Format: date-time
             * @description Instant after which it is refused.
             * @example 2026-03-02T09:00:00.000Z
             */
            expiresAt?: string | null;
            /** @enum {string} */
            kind: "sheet" | "calendar" | "inbound";
            program?: string | null;
            /**
             * @description What it sees and does is what this role may; no more than whoever makes it. `integrator`: ids, stages and dates.
             * @enum {string}
             */
            role: "administrator" | "program_manager" | "coordinator" | "partner" | "funder" | "integrator" | "participant";
            /** @description By kind. `sheet`: `columns`, `separator` (`semicolon`, `comma`), `language`, `status`. `calendar`: `show` (`task`, `contract`, `deadline`, `date`), `user`, `names`, `language`. `inbound`: `sender` (`standard`, `helloasso`, `helloasso-partner`), `when`, `externalId`, `create`, `person`, `start`, `event`, `data`: paths into the message's JSON such as `/data/payer/email` or `/data/items/0/customFields/name=Ville/answer`. */
            settings: {
                [key: string]: unknown;
            };
            /** @description With `helloasso-partner`: the key that HelloAsso gave with the notification address. */
            signatureKey?: string;
            /** @example Suivi du mentorat */
            title: string;
        };
        /**
         * @example {
         *       "program": "mentoring",
         *       "participant": "ptc_01kjq8h2v0c2m9d7x4t6w8y1a3"
         *     }
         */
        NewEnrollment: {
            /** @description Id or slug. */
            cohort?: string;
            /** @description Enrollments by member, for pairs and teams. */
            members?: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            occurredAt?: string;
            owner?: string;
            participant?: string;
            /** @description Id or slug. */
            program: string;
            site?: string;
            /** @description The newest when absent. */
            version?: number;
        };
        /**
         * @example {
         *       "program": "mentoring-mentor",
         *       "kind": "initialTraining",
         *       "startsAt": "2026-03-02T17:00:00.000Z",
         *       "everybody": true
         *     }
         */
        NewGroupSession: {
            /** @description Id or slug. */
            cohort?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            endsAt?: string;
            /** @description Everybody whom you see and whose journey takes part now. */
            everybody?: boolean;
            /** @description A key of the program’s `sessions`. */
            kind: string;
            /** @description Enrollments. */
            people?: string[];
            place?: string;
            /** @description Id or slug. */
            program: string;
            site?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            startsAt: string;
            title?: string;
        };
        NewParticipant: {
            /**
             * @description Facts that programs read, by field id. `null` empties one.
             * @example {
             *       "city": "Lyon"
             *     }
             */
            attributes?: {
                [key: string]: components["schemas"]["Fact"];
            };
            /**
             * Format: date
             * @example 1990-05-02
             */
            birthDate?: string | null;
            /** @example ana@example.org */
            email?: string | null;
            /** @example crm-1024 */
            externalId?: string | null;
            /** @enum {string} */
            language?: "fr" | "en";
            /** @example Ana Martin */
            name: string;
            /**
             * @description Who looks after the file.
             * @example usr_01kjq8h2v0c2m9d7x4t6w8y1a3
             */
            owner?: string | null;
            /** @example +33 6 12 34 56 78 */
            phone?: string | null;
            /**
             * @description Where the file lies: who works there sees it.
             * @example lyon
             */
            site?: string | null;
        };
        /**
         * @example {
         *       "uri": "otpauth://totp/Parcours:camille%40example.org?secret=…",
         *       "backupCodes": [
         *         "aB3dE-fG6hI"
         *       ]
         *     }
         */
        NewSecondFactor: {
            /** @description Each works once. Shown here and never again. */
            backupCodes: string[];
            uri: string;
        };
        NewWebhook: {
            description?: string | null;
            /**
             * @description Ids of fields of people's files that announcements carry as `data.fields`, one by one; none by default. An administrator's choice, as is the address of a webhook that has some. Never special data.
             * @example [
             *       "email"
             *     ]
             */
            fields?: string[];
            /** @description Deliveries at a time at most; null: 4. */
            maxConcurrent?: number | null;
            /** @description Deliveries per second at most; null: no limit. */
            maxPerSecond?: number | null;
            /** @description Id or slug: announcements about it alone. */
            program?: string | null;
            /**
             * @description `v1` (HMAC-SHA256) signs always; name `v1a` (ed25519, verified with a public key) to have both.
             * @example [
             *       "v1",
             *       "v1a"
             *     ]
             */
            signatures?: ("v1" | "v1a")[];
            /**
             * @description `*`, or any of: enrollment.started, enrollment.transitioned, enrollment.held, enrollment.exited, form.submitted, contract.opened, contract.signed, contract.completed, contract.declined, contract.expired, contract.voided, contract.terminated, task.created, task.done, program.published, participant.erased, webhook.disabled.
             * @example [
             *       "enrollment.transitioned"
             *     ]
             */
            types?: string[];
            /** @example https://example.org/parcours */
            url: string;
        };
        NextEvent: {
            /** @description Whether the caller may send it now. */
            allowed: boolean;
            /** @description Role of somebody outside the organization who may send it now: you may write down their answer. */
            assist?: string;
            bulk: boolean;
            /** @description Roles of the program that may send it. */
            by: string[];
            event: string;
            form?: string;
            label: string;
            /** @enum {string} */
            reason?: "required" | "optional";
            reasons: {
                title: string;
                value: string;
            }[];
            /** @description Why not, or under which condition. */
            why?: string;
        };
        Note: {
            /** @enum {string} */
            audience: "team" | "author";
            author: string;
            authorName?: string;
            /** @description Absent where your role does not see it. */
            body?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            id: string;
            mentions: string[];
            participant: string;
            /** @description Says something of health, origin, beliefs …. */
            special: boolean;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            updatedAt: string;
        };
        Notification: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            at: string;
            /** @description Who caused it. */
            by?: {
                id: string;
                name: string;
            };
            id: string;
            /**
             * @description `mention`: a note names you. `task`: somebody gave you something to do. `run`: your work over many people is over.
             * @enum {string}
             */
            kind: "mention" | "task" | "run";
            name?: string;
            /** @description Whom it is about. */
            participant?: string;
            run?: {
                done: number;
                dryRun: boolean;
                failed: number;
                id: string;
                total: number;
            };
            /** @description It was there when you last looked. */
            seen: boolean;
            task?: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                dueAt?: string;
                id: string;
                open: boolean;
                title: string;
            };
        };
        OpenApplication: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            email: string;
            id: string;
            name: string;
            participant?: string;
            program: {
                id: string;
                title: string;
            };
            site?: string;
            /**
             * @description `unconfirmed`: the organization knows somebody with this address, who has not opened the link in the mail yet. `refused`: see `why`.
             * @enum {string}
             */
            status: "unconfirmed" | "refused";
            why?: string;
        };
        OpenInvitation: {
            /** @description The address has an account: sign in first, then accept. */
            account: boolean;
            email: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            expiresAt: string;
            /** @description Its name. */
            organization: string;
            role: string;
        };
        OpenProgram: {
            asked: components["schemas"]["AskedForm"];
            organization: {
                id: string;
                name: string;
            };
            program: {
                slug: string;
                summary: string;
                title: string;
            };
            /** @description There are simple words to choose: ask in `fr-simple` or `en-simple` (Accept-Language) to read them. */
            simpleWords: boolean;
            sites: {
                id: string;
                title: string;
            }[];
        };
        OpenSession: {
            address: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            /** @description The session of this request. */
            current: boolean;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            expiresAt: string;
            id: string;
            userAgent: string | null;
        };
        Operation: {
            backlog: {
                deadEffects: number;
                /** @description Seconds; 0 when nothing waits. */
                oldestDelivery: number;
                /** @description Seconds; 0 when nothing waits. */
                oldestEffect: number;
                /** @description Seconds; 0 when nothing waits. */
                oldestTimer: number;
                /** @description Seconds since a restore for which webhooks and mails have been held back; 0 when they go out. */
                outgoingHeld: number;
                pendingDeliveries: number;
                unfoldedCounts: number;
            };
            pendingMigrations: number[];
            ready: boolean;
            storage: {
                fsync: boolean;
                isolation: string;
                /** @enum {string} */
                kind: "pglite" | "postgres";
                serverVersion: string;
                synchronousCommit: string;
            };
        };
        Organization: {
            id: string;
            name: string;
            settings: {
                /**
                 * @description For how many months the log of who read or changed what is kept; from 6 to 36.
                 * @example 12
                 */
                auditMonths: number;
                /** @description Other organizations of this installation may refer people here, and see the name. */
                receivesReferrals: boolean;
                /**
                 * @description Figures that rest on fewer people are withheld from funders; 5 at least.
                 * @example 5
                 */
                smallestCell: number;
                /** @description Roles whose members need a second factor to act. */
                twoFactorFor: ("administrator" | "program_manager" | "coordinator" | "partner" | "funder" | "integrator" | "participant")[];
            };
        };
        /**
         * @example {
         *       "settings": {
         *         "twoFactorFor": [
         *           "administrator"
         *         ]
         *       }
         *     }
         */
        OrganizationChange: {
            name?: string;
            settings?: {
                /**
                 * @description For how many months the log of who read or changed what is kept; from 6 to 36.
                 * @example 12
                 */
                auditMonths?: number;
                /** @description Other organizations of this installation may refer people here, and see the name. */
                receivesReferrals?: boolean;
                /**
                 * @description Figures that rest on fewer people are withheld from funders; 5 at least.
                 * @example 5
                 */
                smallestCell?: number;
                /** @description Roles whose members need a second factor to act. */
                twoFactorFor?: ("administrator" | "program_manager" | "coordinator" | "partner" | "funder" | "integrator" | "participant")[];
            };
        };
        OwnAccess: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            at: string;
            by: {
                kind: string;
                role: string;
            };
            /** @enum {string} */
            kind: "read" | "change" | "export";
            organization: string;
        };
        OwnAction: {
            event: string;
            /** @description What the stage waits for; otherwise a possibility. */
            expected: boolean;
            form?: {
                id: string;
                title: string;
            };
            label: string;
            /** @description It ends the journey. */
            leaves: boolean;
            /** @enum {string} */
            reason?: "required" | "optional";
            reasons: {
                title: string;
                value: string;
            }[];
        };
        /**
         * @example {
         *       "answers": {
         *         "city": "Lyon"
         *       }
         *     }
         */
        OwnDraft: {
            answers: {
                [key: string]: components["schemas"]["Fact"];
            };
        };
        /**
         * @example {
         *       "type": "form.request.submitted",
         *       "data": {
         *         "city": "Lyon"
         *       }
         *     }
         */
        OwnEvent: {
            data?: {
                [key: string]: components["schemas"]["Fact"];
            };
            reason?: {
                code?: string;
                text?: string;
            };
            type: string;
        };
        /**
         * @example {
         *       "facts": {
         *         "birthDate": "2009-05-02"
         *       }
         *     }
         */
        OwnFacts: {
            facts: {
                [key: string]: components["schemas"]["Fact"];
            };
        };
        OwnFile: {
            accesses: components["schemas"]["OwnAccess"][];
            beside: components["schemas"]["KeptBeside"];
            documents: components["schemas"]["Document"][];
            journeys: {
                facts: {
                    field: string;
                    purpose?: string;
                    title: string;
                    value: components["schemas"]["Fact"];
                    words?: string;
                }[];
                journal: unknown[];
                journey: components["schemas"]["Journey"];
                past: components["schemas"]["PastMoment"][];
            }[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            madeAt: string;
            messages: components["schemas"]["OwnMessage"][];
            organization: string;
            participant: string;
            person: {
                id: string;
                name: string;
            } & {
                [key: string]: unknown;
            };
        };
        OwnForm: {
            answers: {
                [key: string]: unknown;
            };
            asked: components["schemas"]["AskedForm"];
            draft: {
                revision: number;
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                updatedAt: string;
            } | null;
            event: string;
        };
        OwnJourney: {
            journey: components["schemas"]["Journey"];
            past: components["schemas"]["PastMoment"][];
        };
        /**
         * @example {
         *       "language": "fr"
         *     }
         */
        OwnLanguage: {
            /** @enum {string} */
            language: "fr" | "en";
        };
        OwnMessage: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            at: string;
            body: string;
            enrollment: string;
            id: string;
            program: string;
            subject: string;
        };
        Pair: {
            cause?: components["schemas"]["HeldCause"];
            cohort?: string;
            contracts: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                at: string;
                contract: string;
                instance: number;
                parties: ({
                    role: string;
                } & {
                    [key: string]: unknown;
                })[];
                status: string;
            }[];
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description The nearest deadline.
             * @example 2026-03-02T09:00:00.000Z
             */
            dueAt?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            endedAt?: string;
            exit?: string;
            /** @example enr_01kjq8h2v0c2m9d7x4t6w8y1a3 */
            id: string;
            /**
             * Format: date-time
             * @description When the last thing happened; `updatedAt` is when it was recorded.
             * @example 2026-03-02T09:00:00.000Z
             */
            lastOccurredAt: string;
            lists: {
                [key: string]: unknown;
            };
            /**
             * @description JSON Pointers of facts that are known and that your role does not see.
             * @example []
             */
            masked?: string[];
            measures: {
                [key: string]: number;
            };
            /**
             * @description Of the participant, in lists and files.
             * @example Ana Martin
             */
            name?: string;
            next: components["schemas"]["NextEvent"][];
            outcome?: string;
            owner?: string;
            participant: string | null;
            parts: components["schemas"]["PairPart"][];
            person: {
                [key: string]: unknown;
            };
            program: {
                id: string;
                slug: string;
                version: number;
            };
            revision: number;
            site?: string;
            /** @description Ids of the stages where the person rests. */
            stages: string[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            startedAt: string;
            /** @enum {string} */
            status: "active" | "held" | "done";
            tasks: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                at: string;
                instance: number;
                status: string;
                task: string;
                title: string;
            }[];
            timers: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                dueAt: string;
                event: string;
                id: string;
            }[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            updatedAt: string;
            /** @description XState's state value. */
            value?: unknown;
            version: number;
        };
        PairCondition: {
            /** @enum {string} */
            answer: "no" | "unknown";
            because: string;
            rule: string;
            title: string;
        };
        PairCriterion: {
            /**
             * @description `unknown`: something was not said; it counts against nobody.
             * @enum {string}
             */
            agreement: "agrees" | "differs" | "unknown";
            because: string;
            criterion: string;
            title: string;
        };
        PairFile: {
            cause?: components["schemas"]["HeldCause"];
            cohort?: string;
            /** @description Rules about the two that say no, or cannot tell; those that say yes are left out. */
            conditions: components["schemas"]["PairCondition"][];
            contractFiles: components["schemas"]["Contract"][];
            contracts: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                at: string;
                contract: string;
                instance: number;
                parties: ({
                    role: string;
                } & {
                    [key: string]: unknown;
                })[];
                status: string;
            }[];
            criteria: components["schemas"]["PairCriterion"][];
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description The nearest deadline.
             * @example 2026-03-02T09:00:00.000Z
             */
            dueAt?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            endedAt?: string;
            exit?: string;
            /** @example enr_01kjq8h2v0c2m9d7x4t6w8y1a3 */
            id: string;
            /**
             * Format: date-time
             * @description When the last thing happened; `updatedAt` is when it was recorded.
             * @example 2026-03-02T09:00:00.000Z
             */
            lastOccurredAt: string;
            lists: {
                [key: string]: unknown;
            };
            /**
             * @description JSON Pointers of facts that are known and that your role does not see.
             * @example []
             */
            masked?: string[];
            measures: {
                [key: string]: number;
            };
            messages: components["schemas"]["Message"][];
            /**
             * @description Of the participant, in lists and files.
             * @example Ana Martin
             */
            name?: string;
            next: components["schemas"]["NextEvent"][];
            outcome?: string;
            owner?: string;
            participant: string | null;
            parts: components["schemas"]["PairPart"][];
            person: {
                [key: string]: unknown;
            };
            program: {
                id: string;
                slug: string;
                version: number;
            };
            proofs: components["schemas"]["PairProof"][];
            revision: number;
            site?: string;
            /** @description Ids of the stages where the person rests. */
            stages: string[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            startedAt: string;
            /** @enum {string} */
            status: "active" | "held" | "done";
            taskFiles: components["schemas"]["Task"][];
            tasks: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                at: string;
                instance: number;
                status: string;
                task: string;
                title: string;
            }[];
            timers: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                dueAt: string;
                event: string;
                id: string;
            }[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            updatedAt: string;
            /** @description XState's state value. */
            value?: unknown;
            version: number;
        };
        PairPart: {
            enrollment: string;
            member: string;
            name: string;
            /** @description Absent when you do not see their file. */
            participant?: string;
            program: {
                slug: string;
                version: number;
            };
            stages: string[];
            /** @enum {string} */
            status: "active" | "held" | "done";
            title: string;
        };
        PairProgram: {
            id: string;
            members: {
                member: string;
                program: {
                    slug: string;
                    title: string;
                };
                title: string;
            }[];
            /** @description Whether the program says by what a pair is proposed. */
            ranked: boolean;
            slug: string;
            title: string;
        };
        PairProof: {
            field: string;
            member: string;
            /** @enum {string} */
            state: "valid" | "lapsed" | "unknown";
            title: string;
            /**
             * Format: date
             * @description The last day on which it counts.
             * @example 1990-05-02
             */
            until?: string;
        };
        Participant: {
            /**
             * @description Facts that programs read, by field id. `null` empties one.
             * @example {
             *       "city": "Lyon"
             *     }
             */
            attributes: {
                [key: string]: components["schemas"]["Fact"];
            };
            /**
             * Format: date
             * @example 1990-05-02
             */
            birthDate?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            email?: string;
            /**
             * Format: date-time
             * @description When everything about them was erased.
             * @example 2026-03-02T09:00:00.000Z
             */
            erasedAt?: string;
            externalId?: string;
            /** @example ptc_01kjq8h2v0c2m9d7x4t6w8y1a3 */
            id: string;
            language: string;
            /**
             * @description JSON Pointers of facts that are known and that your role does not see.
             * @example []
             */
            masked?: string[];
            name: string;
            owner?: string;
            phone?: string;
            revision: number;
            site?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            updatedAt: string;
        };
        ParticipantChange: {
            /**
             * @description Facts that programs read, by field id. `null` empties one.
             * @example {
             *       "city": "Lyon"
             *     }
             */
            attributes?: {
                [key: string]: components["schemas"]["Fact"];
            };
            /**
             * Format: date
             * @example 1990-05-02
             */
            birthDate?: string | null;
            /** @example ana@example.org */
            email?: string | null;
            /** @example crm-1024 */
            externalId?: string | null;
            /** @enum {string} */
            language?: "fr" | "en";
            name?: string;
            /**
             * @description Who looks after the file.
             * @example usr_01kjq8h2v0c2m9d7x4t6w8y1a3
             */
            owner?: string | null;
            /** @example +33 6 12 34 56 78 */
            phone?: string | null;
            /**
             * @description Where the file lies: who works there sees it.
             * @example lyon
             */
            site?: string | null;
        };
        ParticipantFile: {
            enrollments: {
                cause?: components["schemas"]["HeldCause"];
                cohort?: string;
                contractFiles: components["schemas"]["Contract"][];
                contracts: {
                    /**
                     * Format: date-time
                     * @example 2026-03-02T09:00:00.000Z
                     */
                    at: string;
                    contract: string;
                    instance: number;
                    parties: ({
                        role: string;
                    } & {
                        [key: string]: unknown;
                    })[];
                    status: string;
                }[];
                data: {
                    [key: string]: unknown;
                };
                /**
                 * Format: date-time
                 * @description The nearest deadline.
                 * @example 2026-03-02T09:00:00.000Z
                 */
                dueAt?: string;
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                endedAt?: string;
                exit?: string;
                /** @example enr_01kjq8h2v0c2m9d7x4t6w8y1a3 */
                id: string;
                /**
                 * Format: date-time
                 * @description When the last thing happened; `updatedAt` is when it was recorded.
                 * @example 2026-03-02T09:00:00.000Z
                 */
                lastOccurredAt: string;
                lists: {
                    [key: string]: unknown;
                };
                /**
                 * @description JSON Pointers of facts that are known and that your role does not see.
                 * @example []
                 */
                masked?: string[];
                measures: {
                    [key: string]: number;
                };
                messages: components["schemas"]["Message"][];
                /**
                 * @description Of the participant, in lists and files.
                 * @example Ana Martin
                 */
                name?: string;
                next: components["schemas"]["NextEvent"][];
                outcome?: string;
                owner?: string;
                participant: string | null;
                person: {
                    [key: string]: unknown;
                };
                program: {
                    id: string;
                    slug: string;
                    version: number;
                };
                revision: number;
                site?: string;
                /** @description Ids of the stages where the person rests. */
                stages: string[];
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                startedAt: string;
                /** @enum {string} */
                status: "active" | "held" | "done";
                taskFiles: components["schemas"]["Task"][];
                tasks: {
                    /**
                     * Format: date-time
                     * @example 2026-03-02T09:00:00.000Z
                     */
                    at: string;
                    instance: number;
                    status: string;
                    task: string;
                    title: string;
                }[];
                timers: {
                    /**
                     * Format: date-time
                     * @example 2026-03-02T09:00:00.000Z
                     */
                    dueAt: string;
                    event: string;
                    id: string;
                }[];
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                updatedAt: string;
                /** @description XState's state value. */
                value?: unknown;
                version: number;
            }[];
            participant: components["schemas"]["Participant"];
        };
        /**
         * @example {
         *       "q": "mart",
         *       "limit": 50
         *     }
         */
        ParticipantSearch: {
            /** @description `next` of the page before. */
            cursor?: string;
            /** @description Items of a page, 50 when absent. */
            limit?: number;
            /**
             * @description Beginnings of words of the name, the addresses or the external id.
             * @example mart
             */
            q?: string;
            /** @description Id of a site: files that lie there. */
            site?: string;
        };
        /**
         * @example {
         *       "current": "l’ancien mot de passe",
         *       "next": "une longue phrase de passe"
         *     }
         */
        PasswordChange: {
            current?: string;
            next: string;
        };
        /**
         * @example {
         *       "password": "le mot de passe"
         *     }
         */
        PasswordConfirmation: {
            /** @description Left out by who has no password. */
            password?: string;
        };
        PastMoment: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            at: string;
            by?: string;
            /** @enum {string} */
            kind: "started" | "form" | "stage" | "signed" | "told" | "ended";
            own: boolean;
            title: string;
        };
        PersonGroupSession: {
            absent: number;
            /** @enum {string} */
            attendance?: "present" | "absent" | "excused";
            canceled: boolean;
            cohort?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            endsAt?: string;
            enrollment: string;
            excused: number;
            expected: number;
            /** @example ses_01kjq8h2v0c2m9d7x4t6w8y1a3 */
            id: string;
            kind: string;
            kindTitle: string;
            owner?: string;
            place?: string;
            present: number;
            program: {
                id: string;
                slug: string;
                title: string;
            };
            site?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            startsAt: string;
            title: string;
        };
        PersonReport: {
            /** @description Why not: the code of the problem. */
            code?: string;
            detail?: string;
            enrollment: string;
            errors?: {
                message: string;
                path: string;
            }[];
            missing?: {
                id: string;
                title: string;
            }[];
            outcome?: string;
            stages?: string[];
            /** @enum {string} */
            state: "done" | "failed" | "pending";
            status?: string;
        };
        Place: {
            /** @description Absent: how many there are is not known. */
            free?: number;
            /** @description Offers that stand, whoever must answer first, first. */
            offered: components["schemas"]["PlacePerson"][];
            /** @enum {string} */
            per?: "cohort" | "site";
            place: string;
            /** @description The first hundred of those who wait, by name. */
            queue: components["schemas"]["PlacePerson"][];
            /** @description Held, or offered to someone. */
            taken: number;
            title: string;
            /** @description Enrollments, whoever is next first. */
            waiting: string[];
        };
        PlacePerson: {
            enrollment: string;
            name: string;
            participant: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            since: string;
            /**
             * Format: date-time
             * @description Of an offer: until when it stands.
             * @example 2026-03-02T09:00:00.000Z
             */
            until?: string;
        };
        PortalContract: {
            consent: components["schemas"]["ContractConsent"];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            expiresAt: string | null;
            /** @description SHA-256 in hexadecimal. */
            htmlHash: string;
            id: string;
            language: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            openedAt: string;
            organization: string;
            paper: boolean;
            parties: {
                name: string | null;
                next: boolean;
                self: boolean;
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                signedAt: string | null;
                /** @enum {string} */
                status: "waiting" | "asked" | "signed" | "declined";
                title: string;
            }[];
            /** @description SHA-256 in hexadecimal. */
            pdfHash: string | null;
            self: {
                /** @description Where a code would go, veiled. */
                codeTo: string;
                name: string | null;
                next: boolean;
                read: boolean;
                role: string;
                /** @enum {string} */
                status: "waiting" | "asked" | "signed" | "declined";
            };
            /** @description What kind of signature this is, in words. */
            signature: string;
            status: string;
            text: components["schemas"]["ContractText"];
            title: string;
        };
        /**
         * @example {
         *       "demo": false
         *     }
         */
        PortalDoor: {
            demo: boolean;
        };
        /**
         * @example {
         *       "purpose": "file"
         *     }
         */
        PortalEntered: {
            /** @enum {string} */
            purpose: "file" | "sign";
        };
        /**
         * @example {
         *       "token": "org_first.kQwErTyUiOpAsDfGhJkLzXcVbNmQwErTkQwErTyUiOp"
         *     }
         */
        PortalEntry: {
            /** @description What stands behind `#` in the link. */
            token: string;
        };
        /**
         * @example {
         *       "token": "org_first.kQwErTyUiOpAsDfGhJkLzXcVbNmQwErTkQwErTyUiOp"
         *     }
         */
        PortalLinkAgain: {
            /** @description What stands behind `#` in the link. */
            token: string;
        };
        /**
         * @example {
         *       "email": "amina@example.org"
         *     }
         */
        PortalLinkRequest: {
            /** @example camille@example.org */
            email: string;
            /** @description Absent: wherever the address is known. */
            organization?: string;
        };
        /**
         * @example {
         *       "purpose": "file",
         *       "name": "Amina Diallo",
         *       "organization": {
         *         "id": "org_first",
         *         "name": "Parcours"
         *       },
         *       "until": "2026-11-20T22:00:00.000Z",
         *       "simpleWords": false,
         *       "demo": false
         *     }
         */
        PortalSession: {
            demo: boolean;
            name: string;
            organization: {
                id: string;
                name: string;
            };
            /** @enum {string} */
            purpose: "file" | "sign";
            /** @description There are simple words to choose: ask in `fr-simple` or `en-simple` (Accept-Language) to read them. */
            simpleWords: boolean;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            until: string;
        };
        Problem: {
            /** @enum {string} */
            code: "malformed" | "not_found" | "method_not_allowed" | "unsupported_type" | "invalid_input" | "conflict" | "wrong_state" | "rule_not_met" | "key_reused" | "precondition_failed" | "precondition_required" | "forbidden" | "unauthorized" | "too_large" | "too_many" | "unavailable" | "internal";
            detail: string;
            errors?: {
                message: string;
                path: string;
            }[];
            instance: string;
            status: number;
            title: string;
            type: string;
        };
        Program: {
            /** @description How many people are where, over all versions, among those you may see; absent if you see nobody. `stuck`: by stage, those of them who are held; `overdue`: those with a task or a deadline past its date. */
            counts?: {
                active: number;
                done: number;
                held: number;
                outcomes: {
                    [key: string]: number;
                };
                overdue: {
                    [key: string]: number;
                };
                stages: {
                    [key: string]: number;
                };
                stuck: {
                    [key: string]: number;
                };
            };
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            draft: {
                /** @description It does not mean what the newest version means; true while there is no version. */
                changed: boolean;
                definition?: unknown;
                revision: number;
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                updatedAt: string;
                /** @description Id of the user or the key that saved it last; absent for what came with the software. */
                updatedBy?: string;
            };
            /** @example prg_01kjq8h2v0c2m9d7x4t6w8y1a3 */
            id: string;
            /** @example mentoring */
            slug: string;
            summary?: string;
            title: string;
            versions: components["schemas"]["ProgramVersion"][];
        };
        ProgramVersion: {
            /** @description Of its meaning: positions on the drawing board do not count. */
            hash: string;
            note?: string;
            /** @description How many run it or ran it, among those you may see; absent if you see nobody. */
            people?: {
                active: number;
                done: number;
                held: number;
            };
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            publishedAt: string;
            publishedBy: string;
            version: number;
        };
        /** @description A part of what is promised to whoever receives announcements. */
        Promise: {
            id: string;
            text: {
                en: string;
                fr: string;
            }[];
            title: {
                en: string;
                fr: string;
            };
        };
        /**
         * @example {
         *       "provider": "proconnect",
         *       "returnTo": "/people"
         *     }
         */
        ProviderChoice: {
            provider: string;
            /** @description A path of this site to go on at. */
            returnTo?: string;
        };
        ReadyForPair: {
            enrollment: string;
            name: string;
            participant: string;
            /**
             * Format: date-time
             * @description Since when they stand where they stand.
             * @example 2026-03-02T09:00:00.000Z
             */
            since: string;
            site?: string;
        };
        ReadyForPairs: {
            items: components["schemas"]["ReadyForPair"][];
            /** @description Runs that go on, but to which nothing can be proposed now. */
            others: number;
        };
        /**
         * @example {
         *       "token": "kQwErTyUiOpAsDfGhJkLzXcV",
         *       "password": "une longue phrase de passe"
         *     }
         */
        Recovery: {
            /** @description 12 characters or more, not easy to guess. */
            password: string;
            /** @description What stands behind `#` in the link. */
            token: string;
        };
        /**
         * @example {
         *       "email": "camille@example.org"
         *     }
         */
        RecoveryRequest: {
            /** @example camille@example.org */
            email: string;
        };
        Referral: {
            consent: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                at: string;
                by: string;
                text: string;
            };
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            createdBy: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            decidedAt?: string;
            /** @enum {string} */
            direction: "internal" | "outgoing" | "incoming";
            fromSite?: string;
            /** @example ref_01kjq8h2v0c2m9d7x4t6w8y1a3 */
            id: string;
            message?: string;
            note?: string;
            /** @description Name of the organization at the other end. */
            organization?: string;
            participant?: string;
            person: {
                /** @description The facts, until it is decided; those that you may see. */
                facts: {
                    [key: string]: unknown;
                };
                /** @description What the person agreed to pass on. */
                fields: string[];
            };
            /** @enum {string} */
            status: "pending" | "accepted" | "declined" | "withdrawn";
            toSite?: string;
        };
        /**
         * @example {
         *       "site": "lyon"
         *     }
         */
        ReferralAcceptance: {
            note?: string;
            owner?: string;
            site?: string;
        };
        /**
         * @example {
         *       "note": "Nous n’avons plus de place."
         *     }
         */
        ReferralDecline: {
            note?: string;
        };
        ReferralDestinations: {
            organizations: {
                id: string;
                name: string;
            }[];
            sites: {
                id: string;
                title: string;
            }[];
        };
        /**
         * @example {
         *       "participant": "ptc_01kjq8h2v0c2m9d7x4t6w8y1a3",
         *       "to": {
         *         "site": "lyon"
         *       },
         *       "fields": [
         *         "email"
         *       ],
         *       "consent": {
         *         "by": "Ana Martin",
         *         "text": "J’accepte que mon dossier soit transmis à Lyon."
         *       }
         *     }
         */
        ReferralRequest: {
            consent: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                at?: string;
                /** @description Who agreed: the person, or who acts for them. */
                by: string;
                /** @description What they agreed to, as it was put to them. */
                text: string;
            };
            /**
             * @description What the person agreed to pass on, by field; the name always is.
             * @example [
             *       "email"
             *     ]
             */
            fields?: string[];
            message?: string;
            participant?: string;
            /** @description For partners: somebody who has no file yet. */
            person?: {
                attributes?: {
                    [key: string]: components["schemas"]["Fact"];
                };
                /**
                 * Format: date
                 * @example 1990-05-02
                 */
                birthDate?: string | null;
                email?: string | null;
                name: string;
                phone?: string | null;
            };
            to: {
                organization?: string;
                site?: string;
            };
        };
        Run: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            done: number;
            dryRun: boolean;
            event: {
                type: string;
            } & {
                [key: string]: unknown;
            };
            failed: number;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            finishedAt?: string;
            id: string;
            next: number | null;
            people: components["schemas"]["PersonReport"][];
            /** @enum {string} */
            state: "running" | "done";
            total: number;
        };
        SavedView: {
            id: string;
            /** @description You may change it. */
            own: boolean;
            query: {
                [key: string]: unknown;
            };
            shared: boolean;
            title: string;
        };
        /**
         * @example {
         *       "code": "492039"
         *     }
         */
        SecondFactor: {
            backupCode?: string;
            code?: string;
            /** @description Do not ask again on this device for thirty days. */
            remember?: boolean;
        };
        Self: {
            applications: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                createdAt: string;
                program: string;
                /** @enum {string} */
                status: "waiting" | "refused";
                why?: string;
            }[];
            demo: boolean;
            journeys: components["schemas"]["Journey"][];
            organization: {
                id: string;
                name: string;
            };
            person: {
                email?: string;
                id: string;
                language: string;
                name: string;
                phone?: string;
            };
            /** @description There are simple words to choose: ask in `fr-simple` or `en-simple` (Accept-Language) to read them. */
            simpleWords: boolean;
        };
        SentEvents: {
            /** @description The first ones, when the run goes on. */
            people: components["schemas"]["PersonReport"][];
            /** @description Id of the run; null for a dry run that is answered at once. */
            run: string | null;
            /** @enum {string} */
            state: "running" | "done";
            total: number;
        };
        /**
         * @example {
         *       "user": {
         *         "id": "usr_01",
         *         "name": "Camille Roux",
         *         "email": "camille@example.org",
         *         "language": "fr",
         *         "twoFactor": true
         *       },
         *       "organizations": [
         *         {
         *           "id": "org_first",
         *           "name": "Parcours",
         *           "role": "coordinator",
         *           "scope": "sites",
         *           "member": "mbr_01"
         *         }
         *       ],
         *       "organization": "org_first",
         *       "actions": [
         *         "participant.read",
         *         "enrollment.read"
         *       ],
         *       "twoFactorRequired": false,
         *       "demo": false,
         *       "demoShare": null
         *     }
         */
        Session: {
            /** @description What this role may do there. */
            actions: ("program.read" | "program.write" | "participant.read" | "participant.write" | "enrollment.read" | "enrollment.start" | "event.send" | "event.send_many" | "event.backdate" | "journal.read" | "feed.read" | "webhook.manage" | "connector.manage" | "impact.read" | "key.manage" | "cohort.write" | "site.write" | "run.retry" | "enrollment.move" | "participant.merge" | "participant.erase" | "enrollment.export" | "participant.import" | "referral.read" | "referral.write" | "referral.decide" | "member.read" | "member.manage" | "team.manage" | "organization.read" | "organization.manage" | "audit.read" | "operate" | "self.read" | "self.act" | "self.sign")[];
            demo: boolean;
            /** @description How much of the demo’s past is there, from 0 to 1, while its people are still arriving; null otherwise. */
            demoShare: number | null;
            /** @description The one that requests of this tab are about. */
            organization: string | null;
            organizations: {
                id: string;
                member: string;
                name: string;
                /** @enum {string} */
                role: "administrator" | "program_manager" | "coordinator" | "partner" | "funder" | "integrator" | "participant";
                /** @enum {string} */
                scope: "organization" | "sites" | "own";
            }[];
            /** @description True while the organization asks for a second factor that is not set up. */
            twoFactorRequired: boolean;
            user: {
                email: string;
                id: string;
                /** @enum {string} */
                language: "fr" | "en";
                name: string;
                twoFactor: boolean;
            };
        };
        /**
         * @example {
         *       "code": "7KPM-2XQD-HV4T-9RBE",
         *       "organization": "Association des Possibles",
         *       "name": "Camille Roux",
         *       "email": "camille@example.org",
         *       "password": "une longue phrase de passe",
         *       "language": "fr"
         *     }
         */
        SetUp: {
            code: string;
            /** @example camille@example.org */
            email: string;
            /** @enum {string} */
            language: "fr" | "en";
            name: string;
            organization: string;
            password: string;
        };
        SheetColumn: {
            /** @enum {string} */
            group: "run" | "person" | "fact";
            id: string;
            title: string;
        };
        /**
         * @example {
         *       "status": "signed_in"
         *     }
         */
        SignedIn: {
            /**
             * @description `two_factor`: `POST /api/session/two-factor` ends the sign-in, within ten minutes.
             * @enum {string}
             */
            status: "signed_in" | "two_factor";
        };
        SigningCodeSent: {
            to: string;
        };
        SigningKey: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            fingerprint: string;
            id: string;
            /** @description ed25519, 32 bytes in hexadecimal. */
            publicKey: string;
        };
        /**
         * @example {
         *       "setup": false,
         *       "demo": null,
         *       "providers": [
         *         {
         *           "id": "proconnect",
         *           "title": "ProConnect"
         *         }
         *       ],
         *       "magicLink": true
         *     }
         */
        SignInPage: {
            /** @description Accounts to try the software with; null but in the demo. */
            demo: {
                email: string;
                name: string;
                /** @enum {string} */
                role: "administrator" | "program_manager" | "coordinator" | "partner" | "funder" | "integrator" | "participant";
            }[] | null;
            /** @description Whether a link can be asked for by mail. */
            magicLink: boolean;
            providers: {
                id: string;
                title: string;
            }[];
            /** @description True until there is a first account: `POST /api/setup`. */
            setup: boolean;
        };
        /**
         * @example {
         *       "email": "camille@example.org",
         *       "password": "une longue phrase de passe"
         *     }
         */
        SignInRequest: {
            /** @example camille@example.org */
            email: string;
            password: string;
        };
        Site: {
            data: {
                [key: string]: unknown;
            };
            id: string;
            title: string;
        };
        TakenApplication: {
            enrollment: string;
            participant: string;
        };
        Task: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            dueAt?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            endedAt?: string;
            enrollment: string;
            id: string;
            /** @description Who does it: a user. */
            owner?: string;
            role?: string;
            /** @enum {string} */
            status: "open" | "done" | "canceled";
            task: string;
        };
        Team: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            /** @example tea_01kjq8h2v0c2m9d7x4t6w8y1a3 */
            id: string;
            /** @description Ids of members. */
            members: string[];
            title: string;
        };
        /**
         * @example {
         *       "title": "Accueil",
         *       "members": []
         *     }
         */
        TeamRequest: {
            members: string[];
            title: string;
        };
        Today: {
            answers: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                at: string;
                enrollment: string;
                form: string;
                name?: string;
                /** @description Null for pairs and teams. */
                participant: string | null;
                program: {
                    id: string;
                    slug: string;
                    title: string;
                    version: number;
                };
            }[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            at: string;
            contracts: {
                enrollment: string;
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                expiresAt?: string;
                id: string;
                name?: string;
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                openedAt: string;
                /** @description Null for pairs and teams. */
                participant: string | null;
                program: {
                    id: string;
                    slug: string;
                    title: string;
                    version: number;
                };
                title: string;
                waitingFor: string[];
            }[];
            deadlines: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                dueAt: string;
                enrollment: string;
                name?: string;
                /** @description Null for pairs and teams. */
                participant: string | null;
                program: {
                    id: string;
                    slug: string;
                    title: string;
                    version: number;
                };
                stage: {
                    id: string;
                    title: string;
                };
            }[];
            /** @description Papers that are not good any more, or not in 30 days. */
            documents: {
                document: string;
                name?: string;
                /** @description Null for pairs and teams. */
                participant: string | null;
                title: string;
                /**
                 * Format: date
                 * @example 1990-05-02
                 */
                validUntil: string;
            }[];
            held: {
                enrollment: string;
                fields: {
                    id: string;
                    /** @description May be told right away with `person.updated`. */
                    tellable: boolean;
                    title: string;
                }[];
                name?: string;
                /** @description Null for pairs and teams. */
                participant: string | null;
                program: {
                    id: string;
                    slug: string;
                    title: string;
                    version: number;
                };
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                since: string;
                stages: string[];
                /** @description By an error, not for want of a fact. */
                stopped?: boolean;
            }[];
            mentions: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                at: string;
                name?: string;
                note: string;
                /** @description Null for pairs and teams. */
                participant: string | null;
            }[];
            /** @description Lists of which there is more than the first rows that are here, the most urgent. */
            more: ("tasks" | "held" | "deadlines" | "contracts" | "answers" | "documents" | "mentions")[];
            programs: {
                active: number;
                held: number;
                id: string;
                slug: string;
                title: string;
                /** @description At the end of each of the last weeks, oldest first. */
                weeks: number[];
            }[];
            tasks: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                dueAt?: string;
                enrollment?: string;
                id: string;
                /** @enum {string} */
                kind: "program" | "task" | "appointment";
                name?: string;
                owner?: string;
                /** @description Null for pairs and teams. */
                participant: string | null;
                place?: string;
                program?: {
                    id: string;
                    slug: string;
                    title: string;
                    version: number;
                };
                role?: string;
                title: string;
            }[];
        };
        Transition: {
            entered: string[];
            event: string;
            from: string[];
            left: string[];
            paths: string[];
            to: string[];
            trigger: string;
        };
        Webhook: {
            /** @description Why it is disabled: `manual`, `gone`, `failing`. */
            cause?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            description?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            failingSince?: string;
            /** @description Ids of fields of people's files that announcements carry as `data.fields`. */
            fields?: string[];
            /** @example whk_01kjq8h2v0c2m9d7x4t6w8y1a7 */
            id: string;
            maxConcurrent?: number;
            maxPerSecond?: number;
            /** @description The one before the last rotation, while it signs too. */
            previousPublicKey?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            previousSecretUntil?: string;
            program?: string;
            /**
             * @description `whpk_…`: verifies `v1a`.
             * @example whpk_…
             */
            publicKey?: string;
            signatures: ("v1" | "v1a")[];
            /** @enum {string} */
            status: "enabled" | "disabled";
            types: string[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            updatedAt: string;
            url: string;
        };
        WebhookChange: {
            description?: string | null;
            /**
             * @description Ids of fields of people's files that announcements carry as `data.fields`, one by one; none by default. An administrator's choice, as is the address of a webhook that has some. Never special data.
             * @example [
             *       "email"
             *     ]
             */
            fields?: string[];
            /** @description Deliveries at a time at most; null: 4. */
            maxConcurrent?: number | null;
            /** @description Deliveries per second at most; null: no limit. */
            maxPerSecond?: number | null;
            /** @description Id or slug: announcements about it alone. */
            program?: string | null;
            /**
             * @description `v1` (HMAC-SHA256) signs always; name `v1a` (ed25519, verified with a public key) to have both.
             * @example [
             *       "v1",
             *       "v1a"
             *     ]
             */
            signatures?: ("v1" | "v1a")[];
            /** @enum {string} */
            status?: "enabled" | "disabled";
            /**
             * @description `*`, or any of: enrollment.started, enrollment.transitioned, enrollment.held, enrollment.exited, form.submitted, contract.opened, contract.signed, contract.completed, contract.declined, contract.expired, contract.voided, contract.terminated, task.created, task.done, program.published, participant.erased, webhook.disabled.
             * @example [
             *       "enrollment.transitioned"
             *     ]
             */
            types?: string[];
            /** @example https://example.org/parcours */
            url?: string;
        };
        WebhookHealth: {
            failed: number;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            failingSince?: string;
            /** @description For how long the oldest announcement that waits has waited. */
            lagSeconds: number;
            lastFailure?: {
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                at: string;
                delivery: string;
                error?: string;
                status?: number;
            };
            /** @description Half of the answers of success, and 95 of 100, took at most so long. */
            latencyMs: {
                half: number;
                most: number;
            } | null;
            pending: number;
            series: {
                failed: number;
                /**
                 * Format: date-time
                 * @example 2026-03-02T09:00:00.000Z
                 */
                hour: string;
                succeeded: number;
            }[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            since: string;
            succeeded: number;
            /** @description 0 to 1; null when nothing was attempted. */
            successRate: number | null;
        };
        WebhookWithSecret: {
            /** @description Why it is disabled: `manual`, `gone`, `failing`. */
            cause?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            createdAt: string;
            description?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            failingSince?: string;
            /** @description Ids of fields of people's files that announcements carry as `data.fields`. */
            fields?: string[];
            /** @example whk_01kjq8h2v0c2m9d7x4t6w8y1a7 */
            id: string;
            maxConcurrent?: number;
            maxPerSecond?: number;
            /** @description The one before the last rotation, while it signs too. */
            previousPublicKey?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            previousSecretUntil?: string;
            program?: string;
            /**
             * @description `whpk_…`: verifies `v1a`.
             * @example whpk_…
             */
            publicKey?: string;
            /**
             * @description Shown here and never again.
             * @example whsec_…
             */
            secret: string;
            signatures: ("v1" | "v1a")[];
            /** @enum {string} */
            status: "enabled" | "disabled";
            types: string[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00.000Z
             */
            updatedAt: string;
            url: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAccount: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Changed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountProviders: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Linked identities. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LinkedIdentity"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountProviders: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderChoice"];
            };
        };
        responses: {
            /** @description Where the browser goes next. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Departure"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAccountProvidersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It opens nothing any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountSessions: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open sessions, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpenSession"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAccountSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAccountSessionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended: its next request is refused. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountTwoFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordConfirmation"];
            };
        };
        responses: {
            /** @description What the app reads, and codes to write down. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSecondFactor"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAccountTwoFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordConfirmation"];
            };
        };
        responses: {
            /** @description Taken away. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountTwoFactorBackupCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordConfirmation"];
            };
        };
        responses: {
            /** @description The new ones. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackupCodes"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountTwoFactorConfirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorCode"];
            };
        };
        responses: {
            /** @description Set up. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApplications: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                /** @description Items of a page, 200 when absent. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open applications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpenApplication"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApplicationsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone, and the link in its mail opens nothing. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApplicationsIdTake: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whose file it became, and the journey that began. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenApplication"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                action?: string;
                /** @description Id of a user or a key. */
                actor?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                /** @description From this instant on. */
                from?: string;
                kind?: components["schemas"]["AuditKind"];
                /** @description Items of a page, 50 when absent. */
                limit?: number;
                /** @description Id of the person whose file it was. */
                person?: string;
                /** @description Before this instant. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries; no value of anybody’s file is in them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditVerification: {
        parameters: {
            query?: {
                /** @description `head` of an earlier answer, kept elsewhere: what was recorded then must be there still. */
                expected?: string;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found; also when something is wrong. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendarsFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The secret part of the address, with its ending. */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What falls due. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCohorts: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                /** @description Id or slug. */
                program?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Cohort"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCohorts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCohort"];
            };
        };
        responses: {
            /** @description Added. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCohortsId: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cohort. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchCohortsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Spring",
                 *       "data": {
                 *         "seats": 12
                 *       }
                 *     }
                 */
                "application/json": {
                    data?: {
                        [key: string]: components["schemas"]["Fact"];
                    };
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnectors: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Connector"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConnectors: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "sheet",
                 *       "title": "Mentoring",
                 *       "program": "mentoring",
                 *       "role": "coordinator",
                 *       "settings": {
                 *         "columns": [
                 *           "name",
                 *           "stage",
                 *           "startedAt"
                 *         ],
                 *         "separator": "semicolon",
                 *         "language": "fr"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewConnectorRequest"];
            };
        };
        responses: {
            /** @description Made. Address and secret are shown here and never again. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewConnector"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnectorsId: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Without its secrets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connector"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteConnectorsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchConnectorsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Mentoring 2026"
                 *     }
                 */
                "application/json": components["schemas"]["ConnectorChange"];
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connector"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnectorsIdReceipts: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                /** @description Items of a page, 50 when absent. */
                limit?: number;
                outcome?: "pending" | "done" | "ignored" | "refused";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InboundReceipt"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConnectorsIdRenew: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["ConnectorRenewal"];
            };
        };
        responses: {
            /** @description Address and secret are shown here and never again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewConnector"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnectorsColumns: {
        parameters: {
            query: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                program: string;
                role: "administrator" | "program_manager" | "coordinator" | "partner" | "funder" | "integrator" | "participant";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In a sensible order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SheetColumn"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConnectorsTry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "program": "mentoring",
                 *       "role": "coordinator",
                 *       "settings": {
                 *         "sender": "standard",
                 *         "externalId": {
                 *           "path": "/person/id",
                 *           "prefix": "form:"
                 *         },
                 *         "create": true,
                 *         "person": {
                 *           "name": [
                 *             "/person/firstName",
                 *             "/person/lastName"
                 *           ],
                 *           "email": "/person/email"
                 *         },
                 *         "start": true,
                 *         "event": "form.application.submitted",
                 *         "data": {
                 *           "motivation": "/answers/motivation"
                 *         }
                 *       },
                 *       "body": {
                 *         "person": {
                 *           "id": "7",
                 *           "firstName": "Zoé",
                 *           "lastName": "Petit"
                 *         },
                 *         "answers": {
                 *           "motivation": "…"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["InboundTrialRequest"];
            };
        };
        responses: {
            /** @description What would happen. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundTrial"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContracts: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                /** @description Items of a page, 50 when absent. */
                limit?: number;
                status?: "open" | "completed" | "declined" | "expired" | "voided" | "terminated";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order in which they opened. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ContractFile"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContractsId: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContractsIdDecline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The mission was canceled."
                 *     }
                 */
                "application/json": {
                    reason: string;
                    role?: string;
                };
            };
        };
        responses: {
            /** @description The contract as it now stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractFile"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContractsIdDocumentPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF, as an attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContractsIdEvidenceJson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that happened, chained and sealed; `parcours verify-contract` checks it without a server. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContractsIdEvidencePdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF, as an attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContractsIdFile: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractFile"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContractsIdPaper: {
        parameters: {
            query: {
                /** @description Whose signatures it bears, with commas between. */
                roles?: string;
                /** @description The date on the paper. */
                signedOn: string;
            };
            header?: {
                /** @description The file’s name, percent-encoded. */
                "Parcours-File-Name"?: string;
                /** @description What it is, percent-encoded. */
                "Parcours-File-Title"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The contract as it now stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractFile"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContractsIdPapersPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                paper: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContractsIdRemind: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract as it now stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractFile"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContractsIdSign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "consent": "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"
                 *     }
                 */
                "application/json": {
                    /** @description Hash of the sentence of consent that was shown. */
                    consent: string;
                    role?: string;
                };
            };
        };
        responses: {
            /** @description The contract as it now stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractFile"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContractsIdTerminate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Moves to another town."
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The contract as it now stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractFile"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postContractsIdVoid: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Opened by mistake."
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The contract as it now stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractFile"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEffects: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each waits for a person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadEffect"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEffectsRetry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "enr_01kjq8h2v0c2m9d7x4t6w8y1a3/4/0"
                 *     }
                 */
                "application/json": {
                    id: string;
                };
            };
        };
        responses: {
            /** @description It is tried again. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEnrollments: {
        parameters: {
            query?: {
                cohort?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description The nearest deadline is before this instant. */
                dueBefore?: string;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                /** @description Items of a page, 50 when absent. */
                limit?: number;
                outcome?: string;
                owner?: string;
                participant?: string;
                /** @description Id or slug. */
                program?: string;
                /** @description Searched in people's names, addresses and external ids. */
                q?: string;
                /** @description A rule of the program that is true now. */
                rule?: string;
                site?: string;
                /** @description `due`: by the nearest deadline; absent: in the order in which they were made. */
                sort?: "due";
                stage?: string;
                status?: "active" | "held" | "done";
                /** @description Id of a team: what its members look after. */
                team?: string;
                version?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Enrollments in the order in which they were made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Enrollment"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEnrollments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEnrollment"];
            };
        };
        responses: {
            /** @description Started. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrollment"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEnrollmentsId: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The enrollment; its revision is in `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrollmentFile"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchEnrollmentsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "site": "lyon",
                 *       "owner": "usr_01kjq8h2v0c2m9d7x4t6w8y1a3"
                 *     }
                 */
                "application/json": {
                    /** @description Id or slug of a cohort of the program. */
                    cohort?: string | null;
                    /** @description Who looks after it: an id of your own choosing. */
                    owner?: string | null;
                    /** @description Id of a site. */
                    site?: string | null;
                };
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrollmentFile"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEnrollmentsIdContracts: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Contract"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEnrollmentsIdEffects: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of the journal. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Effect"][];
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEnrollmentsIdEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Event"];
            };
        };
        responses: {
            /** @description Applied. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventResult"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEnrollmentsIdJournal: {
        parameters: {
            query?: {
                after?: number | null;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries with gapless sequences. `next` is the sequence to go on after, null at the end. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["JournalEntry"][];
                        next: number | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEnrollmentsIdMatches: {
        parameters: {
            query: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                limit?: number;
                /** @description The part of `id`, where it could have several. */
                member?: string;
                /** @description Id or slug of the program of the pair. */
                program: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The best first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matches"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEnrollmentsIdMoves: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "to": "active",
                 *       "reason": "The form was filled in for somebody else."
                 *     }
                 */
                "application/json": {
                    /** @description Only say where the run would stand. */
                    dryRun?: boolean;
                    reason: string;
                    /** @description Id of a stage where people rest, or of an exit. */
                    to: string;
                };
            };
        };
        responses: {
            /** @description It stands there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventResult"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEnrollmentsIdRetry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It went through this time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventResult"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putEnrollmentsIdRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         {
                 *           "role": "mentor",
                 *           "kind": "user",
                 *           "id": "usr_01kjq8h2v0c2m9d7x4t6w8y1a3"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    roles: {
                        id: string;
                        /** @enum {string} */
                        kind: "user" | "key" | "participant";
                        /** @description A role of the program. */
                        role: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Assigned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrollmentFile"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEnrollmentsCount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "program": "mentoring",
                 *       "status": "active"
                 *     }
                 */
                "application/json": {
                    cohort?: string;
                    /**
                     * Format: date-time
                     * @description The nearest deadline is before this instant.
                     * @example 2026-03-02T09:00:00.000Z
                     */
                    dueBefore?: string;
                    outcome?: string;
                    owner?: string;
                    participant?: string;
                    /** @description Id or slug. */
                    program?: string;
                    /** @description Searched in people's names, addresses and external ids. */
                    q?: string;
                    /** @description A rule of the program that is true now. */
                    rule?: string;
                    site?: string;
                    stage?: string;
                    /** @enum {string} */
                    status?: "active" | "held" | "done";
                    /** @description Id of a team: what its members look after. */
                    team?: string;
                    version?: number;
                };
            };
        };
        responses: {
            /** @description How many. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEnrollmentsEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "where": {
                 *         "program": "mentoring",
                 *         "stage": "waiting"
                 *       },
                 *       "event": {
                 *         "type": "remind"
                 *       },
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    dryRun?: boolean;
                    event: components["schemas"]["Event"];
                    ids?: string[];
                    /** @description Everyone who answers all of these now; the same as the query of the list. */
                    where?: {
                        cohort?: string;
                        /**
                         * Format: date-time
                         * @description The nearest deadline is before this instant.
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        dueBefore?: string;
                        outcome?: string;
                        owner?: string;
                        participant?: string;
                        /** @description Id or slug. */
                        program?: string;
                        /** @description Searched in people's names, addresses and external ids. */
                        q?: string;
                        /** @description A rule of the program that is true now. */
                        rule?: string;
                        site?: string;
                        stage?: string;
                        /** @enum {string} */
                        status?: "active" | "held" | "done";
                        /** @description Id of a team: what its members look after. */
                        team?: string;
                        version?: number;
                    };
                };
            };
        };
        responses: {
            /** @description Everyone's result. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentEvents"];
                };
            };
            /** @description Going on in the background. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentEvents"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEnrollmentsExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "where": {
                 *         "program": "mentoring",
                 *         "status": "active"
                 *       },
                 *       "format": "csv",
                 *       "columns": [
                 *         "name",
                 *         "stage",
                 *         "dueAt"
                 *       ]
                 *     }
                 */
                "application/json": {
                    columns?: (("name" | "program" | "stage" | "status" | "outcome" | "missing" | "dueAt" | "site" | "owner" | "cohort" | "startedAt" | "updatedAt" | "endedAt" | "email" | "phone" | "birthDate" | "externalId" | "enrollment" | "participant") | string)[];
                    /** @enum {string} */
                    format: "csv" | "xlsx";
                    ids?: string[];
                    where?: {
                        cohort?: string;
                        /**
                         * Format: date-time
                         * @description The nearest deadline is before this instant.
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        dueBefore?: string;
                        outcome?: string;
                        owner?: string;
                        participant?: string;
                        /** @description Id or slug. */
                        program?: string;
                        /** @description Searched in people's names, addresses and external ids. */
                        q?: string;
                        /** @description A rule of the program that is true now. */
                        rule?: string;
                        site?: string;
                        stage?: string;
                        /** @enum {string} */
                        status?: "active" | "held" | "done";
                        /** @description Id of a team: what its members look after. */
                        team?: string;
                        version?: number;
                    };
                };
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postEnrollmentsSearch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrollmentSearch"];
            };
        };
        responses: {
            /** @description Enrollments in the order in which they were made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Enrollment"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEventTypes: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every type there is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EventType"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvents: {
        parameters: {
            query?: {
                /** @description `next` or a `cursor` given out before; `now` for the end of the feed; absent: from the start. */
                after?: string;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                /** @description 100 when absent. */
                limit?: number;
                /** @description Types of announcements, separated by commas; absent: all. */
                types?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page; empty at the end. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEventsStream: {
        parameters: {
            query?: {
                /** @description `next` or a `cursor` given out before; `now` for the end of the feed; absent: from the start. */
                after?: string;
                /** @description Types of announcements, separated by commas; absent: all. */
                types?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream that does not end. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchFileTasksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "done"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @example 2026-03-02T09:00:00.000Z
                     */
                    dueAt?: string | null;
                    owner?: string | null;
                    place?: string | null;
                    /** @enum {string} */
                    status?: "open" | "done" | "missed" | "canceled";
                    title?: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileTask"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGroupSessionKinds: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["GroupSessionKind"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGroupSessions: {
        parameters: {
            query?: {
                before?: string;
                cohort?: string;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                from?: string;
                /** @description Items of a page, 50 when absent. */
                limit?: number;
                /** @description Only those where somebody’s attendance is still to be noted. */
                open?: "true";
                /** @description Id or slug. */
                program?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["GroupSession"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGroupSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGroupSession"];
            };
        };
        responses: {
            /** @description Planned. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupSessionFile"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGroupSessionsId: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupSessionFile"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchGroupSessionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupSessionChange"];
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupSessionFile"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGroupSessionsIdAttendance: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceNoted"];
            };
        };
        responses: {
            /** @description What became of each line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attendance"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGroupSessionsIdPeople: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpectedPeople"];
            };
        };
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupSessionFile"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteGroupSessionsIdPeopleEnrollment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enrollment: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupSessionFile"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImports: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Of the last 30 days, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Import"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImports: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fileName": "people.csv",
                 *       "content": "bmFtZTtlbWFpbApBbmE7YW5hQGV4YW1wbGUub3JnCg=="
                 *     }
                 */
                "application/json": {
                    /** @description The file, in base64. */
                    content: string;
                    fileName: string;
                };
            };
        };
        responses: {
            /** @description It was read. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsId: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteImportsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putImportsIdMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mapping": {
                 *         "0": "name",
                 *         "1": "email"
                 *       },
                 *       "options": {
                 *         "program": "mentoring"
                 *       }
                 *     }
                 */
                "application/json": {
                    /**
                     * @description What each column is, by its number from 0: `name`, `firstName`, `lastName`, `email`, `phone`, `birthDate`, `language`, `externalId`, `site`, or `field:<id>` of the organization's catalog. Others are not read.
                     * @example {
                     *       "0": "lastName",
                     *       "1": "firstName",
                     *       "2": "email"
                     *     }
                     */
                    mapping: {
                        [key: string]: string;
                    };
                    options?: {
                        /** @description Id or slug: everybody who is added begins it. */
                        program?: string;
                        /** @description Two people may have one e-mail address. */
                        sharedAddresses?: boolean;
                        /** @description Where the files lie whose row does not say. */
                        site?: string;
                    };
                };
            };
        };
        responses: {
            /** @description How many would be added, are known, cannot be taken. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsIdRows: {
        parameters: {
            query?: {
                after?: number | null;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                limit?: number;
                state?: "pending" | "placed" | "done" | "known" | "failed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rows in order; `next` is the position to go on after. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportRow"][];
                        next: number | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImportsIdStart: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description It goes on; read it to know how far it is. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsFields: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Besides the parts of every file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            title: string;
                        }[];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInboundId: {
        parameters: {
            query?: {
                /** @description The secret part of the address, where it has one. */
                key?: string;
            };
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "person": {
                 *         "id": "7",
                 *         "firstName": "Zoé",
                 *         "lastName": "Petit"
                 *       },
                 *       "answers": {
                 *         "motivation": "…"
                 *       }
                 *     }
                 */
                "application/json": unknown;
            };
        };
        responses: {
            /** @description Done, or of no concern. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundReceived"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInvitationAccept: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationAcceptance"];
            };
        };
        responses: {
            /** @description A member now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its id. */
                        organization: string;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInvitationLook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationToken"];
            };
        };
        responses: {
            /** @description It may be accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenInvitation"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvitations: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInvitations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRequest"];
            };
        };
        responses: {
            /** @description Invited. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteInvitationsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its link opens nothing any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInvitationsIdResend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Sent again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKeys: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first, without the keys themselves. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyRequest"];
            };
        };
        responses: {
            /** @description Made. The key is shown here and never again. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteKeysId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLibrary: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LibraryProgram"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLibrarySlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The definition. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMails: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                /** @description Items of a page, 50 when absent. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Mail"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMembers: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMembersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchMembersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberChange"];
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMembersIdTwoFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken away. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMessages: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                enrollment?: string;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                /** @description Items of a page, 50 when absent. */
                limit?: number;
                status?: "queued" | "sent" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Messages in the order in which they were made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Message"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteNotesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchNotesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "Prefers to be called before noon."
                 *     }
                 */
                "application/json": {
                    body?: string;
                    /** @description Users who are to read it. */
                    mentions?: string[];
                    special?: boolean;
                };
            };
        };
        responses: {
            /** @description The note. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotifications: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                /** @description Items of a page, 50 when absent. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you were told, and the instant to give back when you say that you have seen it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        at: string;
                        items: components["schemas"]["Notification"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotificationsCount: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How much is new, up to 100. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        new: number;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postNotificationsSeen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "until": "2026-03-02T09:00:00.000Z"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @description `at` of the list that you have seen.
                     * @example 2026-03-02T09:00:00.000Z
                     */
                    until: string;
                };
            };
        };
        responses: {
            /** @description What was told until then is not new any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenapiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOperation: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As of now, over all organizations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganization: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationChange"];
            };
        };
        responses: {
            /** @description As it now stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganizationMail: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Never the password. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSettings"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOrganizationMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailSettingsChange"];
            };
        };
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSettings"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganizationMailTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How it went. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTest"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganizationSigningKeys: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first; the first one seals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SigningKey"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPairPrograms: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PairProgram"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPairsId: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pair; its revision is in `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairFile"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPairsSearch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "program": "mentoring-pair",
                 *       "status": "open"
                 *     }
                 */
                "application/json": {
                    /** @description `next` of the page before. */
                    cursor?: string;
                    /** @description Items of a page, 50 when absent. */
                    limit?: number;
                    /** @description Id or slug of a program with members. */
                    program: string;
                    /** @description Beginnings of words of any member’s name. */
                    q?: string;
                    /** @enum {string} */
                    status?: "open" | "active" | "held" | "done";
                };
            };
        };
        responses: {
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Pair"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getParticipants: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                /** @description Items of a page, 50 when absent. */
                limit?: number;
                /** @description Beginnings of words of the name, the addresses or the external id. */
                q?: string;
                /** @description Id of a site: files that lie there. */
                site?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People in the order in which they were added. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Participant"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postParticipants: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ana Martin",
                 *       "email": "ana@example.org",
                 *       "birthDate": "1990-05-02",
                 *       "attributes": {
                 *         "city": "Lyon"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewParticipant"];
            };
        };
        responses: {
            /** @description Known already by this external id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"];
                };
            };
            /** @description Added. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getParticipantsId: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file; its revision is in `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteParticipantsId: {
        parameters: {
            query: {
                /** @description From the plan. */
                confirm: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erased"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchParticipantsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "phone": "+33 6 12 34 56 78",
                 *       "attributes": {
                 *         "city": "Brest"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ParticipantChange"];
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getParticipantsIdAccesses: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                /** @description Items of a page, 50 when absent. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. A page may hold fewer than asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FileAccess"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getParticipantsIdContracts: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ContractFile"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getParticipantsIdDocuments: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Document"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postParticipantsIdDocuments: {
        parameters: {
            query?: {
                /** @description The journey that it belongs to. */
                enrollment?: string;
            };
            header?: {
                /** @description The file’s name, percent-encoded. */
                "Parcours-File-Name"?: string;
                /** @description What it is, percent-encoded. */
                "Parcours-File-Title"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchParticipantsIdDocumentsDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "validUntil": "2027-03-01"
                 *     }
                 */
                "application/json": {
                    title?: string;
                    /**
                     * Format: date
                     * @description `null`: without end.
                     * @example 1990-05-02
                     */
                    validUntil?: string | null;
                };
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getParticipantsIdDocumentsDocumentContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getParticipantsIdErasure: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing is changed by asking. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasurePlan"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getParticipantsIdFile: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole file, newest enrollment first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantFile"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getParticipantsIdGroupSessions: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonGroupSession"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getParticipantsIdLookalikes: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By address, external id, or date of birth and name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Participant"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getParticipantsIdMerges: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Merge"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postParticipantsIdMerges: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "other": "ptc_01kjq8h2v0c2m9d7x4t6w8y1a4",
                 *       "take": [
                 *         "email"
                 *       ],
                 *       "dryRun": true
                 *     }
                 */
                "application/json": {
                    dryRun?: boolean;
                    other: string;
                    /** @description `email`, `phone`, `attributes.city` … */
                    take?: string[];
                };
            };
        };
        responses: {
            /** @description Both files, and the one that stays as it is then. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeResult"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteParticipantsIdMergesMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                merge: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is undone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getParticipantsIdNotes: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Notes for the team and your own, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Note"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postParticipantsIdNotes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "Prefers to be called in the evening."
                 *     }
                 */
                "application/json": {
                    /**
                     * @description `team` when absent.
                     * @enum {string}
                     */
                    audience?: "team" | "author";
                    body: string;
                    /** @description Users who are to read it. */
                    mentions?: string[];
                    special?: boolean;
                };
            };
        };
        responses: {
            /** @description The note. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getParticipantsIdPairs: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Pair"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postParticipantsIdPortalLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getParticipantsIdTasks: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks and appointments, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FileTask"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postParticipantsIdTasks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "appointment",
                 *       "title": "First meeting",
                 *       "dueAt": "2026-03-09T09:00:00.000Z",
                 *       "place": "Lyon"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @example 2026-03-02T09:00:00.000Z
                     */
                    dueAt?: string;
                    /** @enum {string} */
                    kind: "task" | "appointment";
                    /** @description A user; you when absent. */
                    owner?: string;
                    place?: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description It is there. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileTask"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postParticipantsSearch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipantSearch"];
            };
        };
        responses: {
            /** @description People in the order in which they were added. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Participant"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalAccesses: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnAccess"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPortalApplications: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Application"];
            };
        };
        responses: {
            /** @description Kept; a mail is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalContract: {
        parameters: {
            query?: {
                /** @description Which one, for whoever came into their own file; a link to sign names it itself. */
                contract?: string;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract as it now stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalContract"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPortalContractCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @description Which one, for whoever came into their own file; a link to sign names it itself. */
                    contract?: string;
                };
            };
        };
        responses: {
            /** @description On its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningCodeSent"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPortalContractDecline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "I would like to talk about the hours first."
                 *     }
                 */
                "application/json": {
                    /** @description Which one, for whoever came into their own file; a link to sign names it itself. */
                    contract?: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The contract as it now stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalContract"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalContractDocumentPdf: {
        parameters: {
            query?: {
                /** @description Which one, for whoever came into their own file; a link to sign names it itself. */
                contract?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF, as an attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalContractEvidenceJson: {
        parameters: {
            query?: {
                /** @description Which one, for whoever came into their own file; a link to sign names it itself. */
                contract?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that happened, chained and sealed; `parcours verify-contract` checks it without a server. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalContractEvidencePdf: {
        parameters: {
            query?: {
                /** @description Which one, for whoever came into their own file; a link to sign names it itself. */
                contract?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF, as an attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPortalContractRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @description Which one, for whoever came into their own file; a link to sign names it itself. */
                    contract?: string;
                };
            };
        };
        responses: {
            /** @description Kept. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPortalContractSign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Amina Diallo",
                 *       "code": "123456",
                 *       "consent": "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"
                 *     }
                 */
                "application/json": {
                    code: string;
                    /** @description Hash of the sentence of consent that was shown. */
                    consent: string;
                    /** @description Which one, for whoever came into their own file; a link to sign names it itself. */
                    contract?: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description The contract as it now stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalContract"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalDocuments: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Document"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPortalDocuments: {
        parameters: {
            query?: {
                /** @description The journey that it belongs to. */
                enrollment?: string;
            };
            header?: {
                /** @description The file’s name, percent-encoded. */
                "Parcours-File-Name"?: string;
                /** @description What it is, percent-encoded. */
                "Parcours-File-Title"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePortalDocumentsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its content is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalDocumentsIdContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalDoor: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether one may come in as the demo’s participant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalDoor"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalEnrollmentsId: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happened, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnJourney"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPortalEnrollmentsIdEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnEvent"];
            };
        };
        responses: {
            /** @description Where the journey stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPortalEnrollmentsIdFacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnFacts"];
            };
        };
        responses: {
            /** @description Where the journey stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPortalEnrollmentsIdFormDraftsForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                form: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnDraft"];
            };
        };
        responses: {
            /** @description Kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        updatedAt: string;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalEnrollmentsIdFormsForm: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                form: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 404 where it cannot be sent from where the person is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnForm"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalFile: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole file, over all programs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnFile"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPortalLanguage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnLanguage"];
            };
        };
        responses: {
            /** @description From now on. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPortalLinks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalLinkRequest"];
            };
        };
        responses: {
            /** @description A mail is on its way, if somebody has this address. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPortalLinksAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalLinkAgain"];
            };
        };
        responses: {
            /** @description A mail is on its way, if the link was one of ours. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalMe: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person, and their journeys, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Self"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalMessages: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnMessage"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalProgramsOrganizationSlug: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                organization: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an application page shows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenProgram"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortalSession: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The visitor. 401 when nobody came in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalSession"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPortalSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalEntry"];
            };
        };
        responses: {
            /** @description Come in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalEntered"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePortalSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPortalSessionDemo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Come in. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProgramSchemaJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPrograms: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                /** @description Items of a page, 50 when absent. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Programs in the order of their making, without definitions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Program"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPrograms: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "definition": {
                 *         "id": "welcome",
                 *         "initial": "start",
                 *         "states": {
                 *           "start": {
                 *             "id": "start"
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description An XState machine config with Parcours' `meta`; its JSON Schema is at `/api/program.schema.json`. */
                    definition: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Program"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProgramsProgram: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                /** @description Id or slug. */
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The program. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Program"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProgramsProgramCheck: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id or slug. */
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "definition": {
                 *         "id": "welcome",
                 *         "initial": "start",
                 *         "states": {
                 *           "start": {
                 *             "id": "start"
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description An XState machine config with Parcours' `meta`; its JSON Schema is at `/api/program.schema.json`. */
                    definition?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description What the checks say. Problems of severity `error` forbid publishing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        problems: components["schemas"]["DefinitionProblem"][];
                        /** @description What is known of each guarantee; none while the definition has no form yet. */
                        properties: components["schemas"]["DefinitionProperty"][];
                        scenarios: components["schemas"]["DefinitionScenario"][];
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putProgramsProgramDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug. */
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "definition": {
                 *         "id": "welcome",
                 *         "initial": "start",
                 *         "states": {
                 *           "start": {
                 *             "id": "start"
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description An XState machine config with Parcours' `meta`; its JSON Schema is at `/api/program.schema.json`. */
                    definition: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Saved; the new revision is in `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Program"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProgramsProgramImpact: {
        parameters: {
            query?: {
                /** @description Breakdowns, separated by commas: fields, `site`, `cohort`, `ageBand`, `outcome`. */
                by?: string;
                /** @description A period to compare with: `before` in the answer. */
                compareFrom?: string;
                compareTo?: string;
                /** @description `false`: without the breakdowns that the indicators name. */
                declared?: "true" | "false";
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                from?: string;
                to?: string;
                /** @description Whose indicators are counted; the newest when absent. */
                version?: number;
            };
            header?: never;
            path: {
                /** @description Id or slug. */
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProgramsProgramImpactCsv: {
        parameters: {
            query?: {
                /** @description Breakdowns, separated by commas: fields, `site`, `cohort`, `ageBand`, `outcome`. */
                by?: string;
                /** @description A period to compare with: `before` in the answer. */
                compareFrom?: string;
                compareTo?: string;
                /** @description `false`: without the breakdowns that the indicators name. */
                declared?: "true" | "false";
                from?: string;
                to?: string;
                /** @description Whose indicators are counted; the newest when absent. */
                version?: number;
            };
            header?: never;
            path: {
                /** @description Id or slug. */
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line per figure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProgramsProgramPlaces: {
        parameters: {
            query?: {
                /** @description Id; for places counted per cohort. */
                cohort?: string;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                /** @description Id; for places counted per site. */
                site?: string;
            };
            header?: never;
            path: {
                /** @description Id or slug. */
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Of the newest version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Place"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProgramsProgramReadyMember: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                member: string;
                /** @description Id or slug. */
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whoever has waited longest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyForPairs"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProgramsProgramVersions: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                /** @description Id or slug. */
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProgramVersion"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProgramsProgramVersions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id or slug. */
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "Deadlines are longer."
                 *     }
                 */
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Nothing new: the draft means what the newest version means. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hash: string;
                        /** @description Warnings. */
                        problems: components["schemas"]["DefinitionProblem"][];
                        /** @description The draft means the same as the newest version: there is no new one. */
                        unchanged: boolean;
                        version: number;
                    };
                };
            };
            /** @description Published. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hash: string;
                        /** @description Warnings. */
                        problems: components["schemas"]["DefinitionProblem"][];
                        /** @description The draft means the same as the newest version: there is no new one. */
                        unchanged: boolean;
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProgramsProgramVersionsVersionDefinition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The definition. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPromises: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In French and English. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Promise"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReferralDestinations: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sites here, and organizations that take referrals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralDestinations"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReferrals: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                /** @description Items of a page, 50 when absent. */
                limit?: number;
                participant?: string;
                status?: "pending" | "accepted" | "declined" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Referral"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postReferrals: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferralRequest"];
            };
        };
        responses: {
            /** @description Proposed. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReferralsId: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The referral. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postReferralsIdAccept: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferralAcceptance"];
            };
        };
        responses: {
            /** @description Accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedReferral"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postReferralsIdDecline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferralDecline"];
            };
        };
        responses: {
            /** @description Declined. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postReferralsIdWithdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Withdrawn. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRunsId: {
        parameters: {
            query?: {
                after?: number | null;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                limit?: number;
                state?: "pending" | "done" | "failed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is, with a page of the report, person by person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRunsIdExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "format": "xlsx"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    format: "csv" | "xlsx";
                };
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person, their organizations, and what they may do. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Signed in, or a second factor is asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionDemo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemoSignIn"];
            };
        };
        responses: {
            /** @description Signed in, or a second factor is asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkRequest"];
            };
        };
        responses: {
            /** @description A mail is on its way, if there is an account with this address. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionLinkConsume: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            /** @description Signed in, or a second factor is asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderChoice"];
            };
        };
        responses: {
            /** @description Where the browser goes next. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Departure"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSessionProviderProviderCallback: {
        parameters: {
            query?: {
                code?: string;
                error?: string;
                iss?: string;
                state?: string;
            };
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Onwards. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionRecovery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoveryRequest"];
            };
        };
        responses: {
            /** @description A mail is on its way, if there is an account with this address. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionRecoveryFinish: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Recovery"];
            };
        };
        responses: {
            /** @description Changed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionTwoFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactor"];
            };
        };
        responses: {
            /** @description Signed in, or a second factor is asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSetup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUp"];
            };
        };
        responses: {
            /** @description Signed in, or a second factor is asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSheetsFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The secret part of the address, with its ending. */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line per run of the program. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignIn: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ways to sign in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInPage"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSites: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them, by id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Site"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSitesId: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The site. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSitesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Lyon",
                 *       "data": {
                 *         "seats": 20
                 *       }
                 *     }
                 */
                "application/json": {
                    data?: {
                        [key: string]: components["schemas"]["Fact"];
                    };
                    title: string;
                };
            };
        };
        responses: {
            /** @description As it now stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTasks: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                enrollment?: string;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                /** @description Items of a page, 50 when absent. */
                limit?: number;
                role?: string;
                status?: "open" | "done" | "canceled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks in the order in which they were created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Task"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchTasksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dueAt": "2026-03-09T09:00:00.000Z"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @example 2026-03-02T09:00:00.000Z
                     */
                    dueAt?: string | null;
                    owner?: string | null;
                };
            };
        };
        responses: {
            /** @description The task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksIdDone: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "as": "coordinator"
                 *     }
                 */
                "application/json": {
                    as?: string;
                };
            };
        };
        responses: {
            /** @description Done; where the person is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventResult"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTeams: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By title. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Team"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTeams: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putTeamsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamRequest"];
            };
        };
        responses: {
            /** @description As it now stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTeamsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getToday: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is to be done, the most urgent first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getViews: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your own and those that are shared, by title. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SavedView"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postViews: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Waiting in Lyon",
                 *       "query": {
                 *         "status": "held",
                 *         "site": "lyon"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description Filters, order and columns, as the list understands them. No names of people. */
                    query: {
                        [key: string]: unknown;
                    };
                    shared?: boolean;
                    title: string;
                };
            };
        };
        responses: {
            /** @description The view. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteViewsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchViewsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "shared": true
                 *     }
                 */
                "application/json": {
                    /** @description Filters, order and columns, as the list understands them. No names of people. */
                    query?: {
                        [key: string]: unknown;
                    };
                    shared?: boolean;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description The view. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhooks: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Webhook"][];
                        next: null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://crm.example.org/parcours",
                 *       "types": [
                 *         "enrollment.transitioned"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            /** @description Added. The secret is shown here and never again. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhooksId: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook, without its secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhooksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchWebhooksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "types": [
                 *         "*"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WebhookChange"];
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhooksIdDeliveries: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: string;
                enrollment?: string;
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                /** @description Made at or after. */
                from?: string;
                /** @description Items of a page, 50 when absent. */
                limit?: number;
                state?: "pending" | "delivered" | "failed" | "canceled";
                /** @description Made before. */
                to?: string;
                type?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Delivery"][];
                        next: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhooksIdDeliveriesDelivery: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
            };
            header?: never;
            path: {
                delivery: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The body is the one that is sent, byte for byte. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryWithBody"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhooksIdHealth: {
        parameters: {
            query?: {
                /** @description Only these parts of what is answered (of each item of a list), separated by commas; absent: all. */
                fields?: string;
                /** @description How many hours back, the present one included; 24 when absent. */
                hours?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last hours. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookHealth"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhooksIdReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "failedSince": "2026-03-02T09:00:00.000Z"
                 *     }
                 */
                "application/json": {
                    after: string;
                } | {
                    /**
                     * Format: date-time
                     * @example 2026-03-02T09:00:00.000Z
                     */
                    from: string;
                } | {
                    between: {
                        after?: string;
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        from: string;
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        to: string;
                    };
                } | {
                    after?: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-02T09:00:00.000Z
                     */
                    failedSince: string;
                } | {
                    delivery: string;
                };
            };
        };
        responses: {
            /** @description On their way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        queued: number;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhooksIdReplayCount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "failedSince": "2026-03-02T09:00:00.000Z"
                 *     }
                 */
                "application/json": {
                    after: string;
                } | {
                    /**
                     * Format: date-time
                     * @example 2026-03-02T09:00:00.000Z
                     */
                    from: string;
                } | {
                    between: {
                        after?: string;
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        from: string;
                        /**
                         * Format: date-time
                         * @example 2026-03-02T09:00:00.000Z
                         */
                        to: string;
                    };
                } | {
                    after?: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-02T09:00:00.000Z
                     */
                    failedSince: string;
                } | {
                    delivery: string;
                };
            };
        };
        responses: {
            /** @description As a replay would answer now; `next` says that there is more than one request sends. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        queued: number;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhooksIdRotateSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "overlapHours": 24
                 *     }
                 */
                "application/json": {
                    overlapHours?: number;
                };
            };
        };
        responses: {
            /** @description The new secret, shown here and never again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhooksIdTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the write happen once: the same key with the same body gets the first answer again (`Idempotency-Replayed: true`), with another body 422. Kept for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        announcement: string;
                        delivery: string;
                    };
                };
            };
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
