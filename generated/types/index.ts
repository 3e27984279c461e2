// Compiled from the OpenAPI description by `npm run generate`. Do not edit.

export interface paths {
    "/orgs/{org}/copilot-spaces/{space_number}/resources": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The login of the organization that owns the space. Upper and lower case make no difference.
                 * @example octo-org
                 */
                org: components["parameters"]["org"];
                /**
                 * @description The number that identifies the space.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
            };
            cookie?: never;
        };
        /**
         * List the resources of an organization's space
         * @description Returns everything that is attached to the space, of every kind, in one answer: the list has no pages.
         *
         *     Takes a classic or OAuth token with the scope `read:org`, or a fine-grained or app token that may read the
         *     organization's Copilot Spaces.
         */
        get: operations["copilot-spaces/list-resources-for-org"];
        put?: never;
        /**
         * Attach a resource to an organization's space
         * @description Attaches a repository, a file of a repository, an issue, a pull request or a text of your own. Uploaded files
         *     and media cannot be attached this way.
         *
         *     A file is attached once: when the space already has one with the same repository, path and SHA, that one is
         *     returned with status 200 instead of 201. Repeating the request for any other kind may attach it again, so it is
         *     not safe to retry blindly.
         *
         *     Takes a classic or OAuth token with the scope `write:org`, or a fine-grained or app token that may write the
         *     organization's Copilot Spaces.
         */
        post: operations["copilot-spaces/create-resource-for-org"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orgs/{org}/copilot-spaces/{space_number}/resources/{space_resource_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The login of the organization that owns the space. Upper and lower case make no difference.
                 * @example octo-org
                 */
                org: components["parameters"]["org"];
                /**
                 * @description The number that identifies the space.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
                /**
                 * @description The `id` of the resource, as the list of resources shows it.
                 * @example 1
                 */
                space_resource_id: components["parameters"]["space_resource_id"];
            };
            cookie?: never;
        };
        /**
         * Get a resource of an organization's space
         * @description Returns one resource. `resource_type` says what it is and which fields its `metadata` has.
         *
         *     Takes a classic or OAuth token with the scope `read:org`, or a fine-grained or app token that may read the
         *     organization's Copilot Spaces.
         */
        get: operations["copilot-spaces/get-resource-for-org"];
        /**
         * Set the metadata of a resource of an organization's space
         * @description Changes the `metadata` of a resource. Its kind stays what it is: to replace a note by a file, delete the one and
         *     attach the other. Whether fields left out are kept or dropped is not documented, so send all of them.
         *
         *     Takes a classic or OAuth token with the scope `write:org`, or a fine-grained or app token that may write the
         *     organization's Copilot Spaces.
         */
        put: operations["copilot-spaces/update-resource-for-org"];
        post?: never;
        /**
         * Detach a resource from an organization's space
         * @description Removes the resource from the space and answers without a body.
         *
         *     Takes a classic or OAuth token with the scope `write:org`, or a fine-grained or app token that may write the
         *     organization's Copilot Spaces.
         */
        delete: operations["copilot-spaces/delete-resource-for-org"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{username}/copilot-spaces/{space_number}/resources": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The handle of the user who owns the space.
                 * @example octocat
                 */
                username: components["parameters"]["username"];
                /**
                 * @description The number that identifies the space.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
            };
            cookie?: never;
        };
        /**
         * List the resources of a user's space
         * @description Returns everything that is attached to the space, of every kind, in one answer: the list has no pages.
         *
         *     Takes a classic or OAuth token with the scope `read:user`; fine-grained and app tokens do not work here.
         */
        get: operations["copilot-spaces/list-resources-for-user"];
        put?: never;
        /**
         * Attach a resource to a user's space
         * @description Attaches a repository, a file of a repository, an issue, a pull request or a text of your own. Uploaded files
         *     and media cannot be attached this way.
         *
         *     A file is attached once: when the space already has one with the same repository, path and SHA, that one is
         *     returned with status 200 instead of 201. Repeating the request for any other kind may attach it again, so it is
         *     not safe to retry blindly.
         *
         *     Takes a classic or OAuth token with the scope `write:user`; fine-grained and app tokens do not work here.
         */
        post: operations["copilot-spaces/create-resource-for-user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{username}/copilot-spaces/{space_number}/resources/{space_resource_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The handle of the user who owns the space.
                 * @example octocat
                 */
                username: components["parameters"]["username"];
                /**
                 * @description The number that identifies the space.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
                /**
                 * @description The `id` of the resource, as the list of resources shows it.
                 * @example 1
                 */
                space_resource_id: components["parameters"]["space_resource_id"];
            };
            cookie?: never;
        };
        /**
         * Get a resource of a user's space
         * @description Returns one resource. `resource_type` says what it is and which fields its `metadata` has.
         *
         *     Takes a classic or OAuth token with the scope `read:user`; fine-grained and app tokens do not work here.
         */
        get: operations["copilot-spaces/get-resource-for-user"];
        /**
         * Set the metadata of a resource of a user's space
         * @description Changes the `metadata` of a resource. Its kind stays what it is: to replace a note by a file, delete the one and
         *     attach the other. Whether fields left out are kept or dropped is not documented, so send all of them.
         *
         *     Takes a classic or OAuth token with the scope `write:user`; fine-grained and app tokens do not work here.
         */
        put: operations["copilot-spaces/update-resource-for-user"];
        post?: never;
        /**
         * Detach a resource from a user's space
         * @description Removes the resource from the space and answers without a body.
         *
         *     Takes a classic or OAuth token with the scope `write:user`; fine-grained and app tokens do not work here.
         */
        delete: operations["copilot-spaces/delete-resource-for-user"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description How GitHub reports that a request was refused. No field is guaranteed. */
        BasicError: {
            /**
             * @description What went wrong, for people to read.
             * @example Not Found
             */
            message?: string;
            /**
             * @description Where GitHub documents the endpoint or the problem.
             * @example https://docs.github.com/rest/copilot-spaces/resources
             */
            documentation_url?: string;
            /**
             * @description An address that belongs to the error.
             * @example https://api.github.com/orgs/octo-org/copilot-spaces/7/resources
             */
            url?: string;
            /**
             * @description The HTTP status code, as a string.
             * @example 404
             */
            status?: string;
        };
        /** @description Adds a text written for the space. */
        CreateFreeTextResource: {
            /**
             * @description The kind of the resource.
             * @example free_text
             * @constant
             */
            resource_type: "free_text";
            metadata: components["schemas"]["FreeTextMetadata"];
        };
        /** @description Attaches one file of a repository, unless the space has it already. */
        CreateGithubFileResource: {
            /**
             * @description The kind of the resource.
             * @example github_file
             * @constant
             */
            resource_type: "github_file";
            metadata: components["schemas"]["GithubFileMetadata"];
        };
        /** @description Which issue to attach. */
        CreateGithubIssueMetadata: {
            /**
             * @description The id of the repository that has the issue. Inferred, not documented.
             * @example 42
             */
            repository_id: number;
            /**
             * @description The number of the issue in its repository. Inferred, not documented.
             * @example 1347
             */
            number: number;
        } & {
            [key: string]: unknown;
        };
        /** @description Attaches an issue. */
        CreateGithubIssueResource: {
            /**
             * @description The kind of the resource.
             * @example github_issue
             * @constant
             */
            resource_type: "github_issue";
            metadata: components["schemas"]["CreateGithubIssueMetadata"];
        };
        /** @description Which pull request to attach. */
        CreateGithubPullRequestMetadata: {
            /**
             * @description The id of the repository that has the pull request. Inferred, not documented.
             * @example 42
             */
            repository_id: number;
            /**
             * @description The number of the pull request in its repository. Inferred, not documented.
             * @example 1349
             */
            number: number;
        } & {
            [key: string]: unknown;
        };
        /** @description Attaches a pull request. */
        CreateGithubPullRequestResource: {
            /**
             * @description The kind of the resource.
             * @example github_pull_request
             * @constant
             */
            resource_type: "github_pull_request";
            metadata: components["schemas"]["CreateGithubPullRequestMetadata"];
        };
        /** @description Attaches a whole repository. */
        CreateRepositoryResource: {
            /**
             * @description The kind of the resource.
             * @example repository
             * @constant
             */
            resource_type: "repository";
            metadata: components["schemas"]["RepositoryMetadata"];
        };
        /** @description A resource to attach. Five of the seven kinds can be created; uploaded text files and media content cannot. */
        CreateResourceRequest: components["schemas"]["CreateRepositoryResource"] | components["schemas"]["CreateFreeTextResource"] | components["schemas"]["CreateGithubFileResource"] | components["schemas"]["CreateGithubIssueResource"] | components["schemas"]["CreateGithubPullRequestResource"];
        /** @description What a text is called, and what it says. */
        FreeTextMetadata: {
            /**
             * @description What the text is called, for example a file name.
             * @example notes.txt
             */
            name: string;
            /**
             * @description The text itself.
             * @example Some helpful notes
             */
            text: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A text written for the space. */
        FreeTextResource: {
            /**
             * @description The kind of the resource.
             * @example free_text
             * @constant
             */
            resource_type: "free_text";
            metadata: components["schemas"]["FreeTextMetadata"];
        } & components["schemas"]["ResourceBase"];
        /** @description Which file of which repository is attached. */
        GithubFileMetadata: {
            /**
             * @description The id of the repository that has the file.
             * @example 42
             */
            repository_id: number;
            /**
             * @description The path of the file from the root of the repository.
             * @example README.md
             */
            file_path: string;
            /**
             * @description The SHA that pins the version of the file. That it may be left out is inferred, not documented.
             * @example 4f2e1c9ab83d5076e4c1f0a97d62b85e3c90d714
             */
            sha?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description One file of a repository. */
        GithubFileResource: {
            /**
             * @description The kind of the resource.
             * @example github_file
             * @constant
             */
            resource_type: "github_file";
            metadata: components["schemas"]["GithubFileMetadata"];
        } & components["schemas"]["ResourceBase"];
        /** @description Which issue is attached. */
        GithubIssueMetadata: {
            /**
             * @description The id of the repository that has the issue. Inferred, not documented.
             * @example 42
             */
            repository_id?: number;
            /**
             * @description The number of the issue in its repository. Inferred, not documented.
             * @example 1347
             */
            number?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description An issue. */
        GithubIssueResource: {
            /**
             * @description The kind of the resource.
             * @example github_issue
             * @constant
             */
            resource_type: "github_issue";
            metadata: components["schemas"]["GithubIssueMetadata"];
        } & components["schemas"]["ResourceBase"];
        /** @description Which pull request is attached. */
        GithubPullRequestMetadata: {
            /**
             * @description The id of the repository that has the pull request. Inferred, not documented.
             * @example 42
             */
            repository_id?: number;
            /**
             * @description The number of the pull request in its repository. Inferred, not documented.
             * @example 1349
             */
            number?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description A pull request. */
        GithubPullRequestResource: {
            /**
             * @description The kind of the resource.
             * @example github_pull_request
             * @constant
             */
            resource_type: "github_pull_request";
            metadata: components["schemas"]["GithubPullRequestMetadata"];
        } & components["schemas"]["ResourceBase"];
        /** @description Where an uploaded medium is kept, and what it is. */
        MediaContentMetadata: {
            /**
             * @description The id of the chat attachment that holds the content. Inferred, not documented.
             * @example 9002
             */
            copilot_chat_attachment_id?: number;
            /**
             * @description The media type of the content. Inferred, not documented.
             * @example image/png
             */
            media_type?: string;
            /**
             * @description Where the content can be fetched. Inferred, not documented.
             * @example https://github.com/user-attachments/assets/6e0f3c52-9d1b-4c07-8a64-2f5be71d90c3
             */
            url?: string;
            /**
             * @description The height of the content, presumably in pixels. Inferred, not documented.
             * @example 720
             */
            height?: number;
            /**
             * @description The width of the content, presumably in pixels. Inferred, not documented.
             * @example 1280
             */
            width?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description An image or another medium that somebody uploaded. It can be read here, but not created. */
        MediaContentResource: {
            /**
             * @description The kind of the resource.
             * @example media_content
             * @constant
             */
            resource_type: "media_content";
            metadata: components["schemas"]["MediaContentMetadata"];
        } & components["schemas"]["ResourceBase"];
        /** @description Which repository is attached. */
        RepositoryMetadata: {
            /**
             * @description The id of the repository.
             * @example 42
             */
            repository_id: number;
        } & {
            [key: string]: unknown;
        };
        /** @description A whole repository. */
        RepositoryResource: {
            /**
             * @description The kind of the resource.
             * @example repository
             * @constant
             */
            resource_type: "repository";
            metadata: components["schemas"]["RepositoryMetadata"];
        } & components["schemas"]["ResourceBase"];
        /** @description Something attached to a space. `resource_type` tells the seven kinds apart. GitHub may add kinds, so a reader should let an unknown one pass. */
        Resource: components["schemas"]["RepositoryResource"] | components["schemas"]["FreeTextResource"] | components["schemas"]["GithubFileResource"] | components["schemas"]["GithubIssueResource"] | components["schemas"]["GithubPullRequestResource"] | components["schemas"]["UploadedTextFileResource"] | components["schemas"]["MediaContentResource"];
        /** @description What every resource has, whatever its kind. */
        ResourceBase: {
            /**
             * @description The id of the resource.
             * @example 1
             */
            id: number;
            /**
             * @description The id of the chat attachment that belongs to the resource, or null when it has none.
             * @example null
             */
            copilot_chat_attachment_id?: number | null;
            /**
             * Format: date-time
             * @description When the resource was attached.
             * @example 2025-01-01T00:00:00Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the resource was last changed.
             * @example 2025-01-01T12:00:00Z
             */
            updated_at: string;
        };
        /** @description The resources of a space. */
        ResourceList: {
            /** @description Every resource of the space. Empty when nothing is attached. */
            resources: components["schemas"]["Resource"][];
        };
        /** @description Metadata of a resource of any kind: give the fields that the kind at hand has. GitHub documents an open object; the fields named here are those of the kinds that can be created. */
        ResourceMetadata: {
            /**
             * @description What a text is called.
             * @example updated-notes.txt
             */
            name?: string;
            /**
             * @description The text itself.
             * @example Updated content
             */
            text?: string;
            /**
             * @description The id of the repository that is attached, or that has the file, issue or pull request. Inferred, not documented.
             * @example 42
             */
            repository_id?: number;
            /**
             * @description The path of a file from the root of its repository. Inferred, not documented.
             * @example README.md
             */
            file_path?: string;
            /**
             * @description The SHA that pins the version of a file. Inferred, not documented.
             * @example 4f2e1c9ab83d5076e4c1f0a97d62b85e3c90d714
             */
            sha?: string;
            /**
             * @description The number of an issue or pull request in its repository. Inferred, not documented.
             * @example 1347
             */
            number?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description The change to a resource. */
        SetResourceRequest: {
            metadata?: components["schemas"]["ResourceMetadata"];
        };
        /** @description Where an uploaded text file is kept, and what it is called. */
        UploadedTextFileMetadata: {
            /**
             * @description The id of the chat attachment that holds the content. Inferred, not documented.
             * @example 9001
             */
            copilot_chat_attachment_id?: number;
            /**
             * @description The name of the file. Inferred, not documented.
             * @example minutes.md
             */
            name?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A text file that somebody uploaded. It can be read here, but not created. */
        UploadedTextFileResource: {
            /**
             * @description The kind of the resource.
             * @example uploaded_text_file
             * @constant
             */
            resource_type: "uploaded_text_file";
            metadata: components["schemas"]["UploadedTextFileMetadata"];
        } & components["schemas"]["ResourceBase"];
        /** @description How GitHub reports that it refused the content of a request. */
        ValidationError: {
            /**
             * @description What went wrong, for people to read.
             * @example Validation Failed
             */
            message: string;
            /**
             * @description Where GitHub documents the endpoint or the problem.
             * @example https://docs.github.com/rest/copilot-spaces/resources
             */
            documentation_url: string;
            /** @description What is wrong with which field, where GitHub can tell. */
            errors?: components["schemas"]["ValidationErrorDetail"][];
            /**
             * @description The HTTP status code, as a string. Inferred, not documented.
             * @example 422
             */
            status?: string;
        };
        /** @description One thing that is wrong with a request. */
        ValidationErrorDetail: {
            /**
             * @description What is wrong, for programs to read. Known codes are `missing`, `missing_field`, `invalid`, `already_exists`, `unprocessable` and `custom`; GitHub may add to them.
             * @example missing_field
             */
            code: string;
            /**
             * @description The type of object the error is about.
             * @example CopilotSpaceResource
             */
            resource?: string;
            /**
             * @description The field the error is about.
             * @example metadata
             */
            field?: string;
            /**
             * @description What is wrong, for people to read. To be expected with the code `custom`.
             * @example metadata must not be empty
             */
            message?: string;
            /**
             * @description The position of the refused element, where the request has a list of them.
             * @example 0
             */
            index?: number;
            /** @description The value that was refused. */
            value?: string | number | string[] | null;
        };
    };
    responses: {
        /** @description The token may not do this. GitHub also answers 403 when a rate limit is used up, so read the message and the rate limit headers before giving up. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BasicError"];
            };
        };
        /** @description There is no such owner, space or resource, or the token may not know of it: GitHub hides what a token may not see, so this is often a missing scope or permission. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BasicError"];
            };
        };
        /** @description GitHub understood the request and refused its content, in which case `errors` says why; or it takes the request for spam. */
        ValidationFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationError"];
            };
        };
    };
    parameters: {
        /**
         * @description The login of the organization that owns the space. Upper and lower case make no difference.
         * @example octo-org
         */
        org: string;
        /**
         * @description The number that identifies the space.
         * @example 7
         */
        space_number: number;
        /**
         * @description The `id` of the resource, as the list of resources shows it.
         * @example 1
         */
        space_resource_id: number;
        /**
         * @description The handle of the user who owns the space.
         * @example octocat
         */
        username: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "copilot-spaces/list-resources-for-org": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The login of the organization that owns the space. Upper and lower case make no difference.
                 * @example octo-org
                 */
                org: components["parameters"]["org"];
                /**
                 * @description The number that identifies the space.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All resources of the space. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceList"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    "copilot-spaces/create-resource-for-org": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The login of the organization that owns the space. Upper and lower case make no difference.
                 * @example octo-org
                 */
                org: components["parameters"]["org"];
                /**
                 * @description The number that identifies the space.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
            };
            cookie?: never;
        };
        /** @description The kind of the resource, and the metadata that this kind needs. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateResourceRequest"];
            };
        };
        responses: {
            /** @description The space has this file already: same repository, path and SHA. Nothing was created; what is returned is the resource that was there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            /** @description The resource was attached, and is what is returned. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
        };
    };
    "copilot-spaces/get-resource-for-org": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The login of the organization that owns the space. Upper and lower case make no difference.
                 * @example octo-org
                 */
                org: components["parameters"]["org"];
                /**
                 * @description The number that identifies the space.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
                /**
                 * @description The `id` of the resource, as the list of resources shows it.
                 * @example 1
                 */
                space_resource_id: components["parameters"]["space_resource_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    "copilot-spaces/update-resource-for-org": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The login of the organization that owns the space. Upper and lower case make no difference.
                 * @example octo-org
                 */
                org: components["parameters"]["org"];
                /**
                 * @description The number that identifies the space.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
                /**
                 * @description The `id` of the resource, as the list of resources shows it.
                 * @example 1
                 */
                space_resource_id: components["parameters"]["space_resource_id"];
            };
            cookie?: never;
        };
        /** @description The new metadata of the resource. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetResourceRequest"];
            };
        };
        responses: {
            /** @description The resource with its new metadata. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
        };
    };
    "copilot-spaces/delete-resource-for-org": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The login of the organization that owns the space. Upper and lower case make no difference.
                 * @example octo-org
                 */
                org: components["parameters"]["org"];
                /**
                 * @description The number that identifies the space.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
                /**
                 * @description The `id` of the resource, as the list of resources shows it.
                 * @example 1
                 */
                space_resource_id: components["parameters"]["space_resource_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource is no longer part of the space. There is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Forbidden"];
            /** @description There is no such resource, it was deleted before, or the token may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BasicError"];
                };
            };
        };
    };
    "copilot-spaces/list-resources-for-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The handle of the user who owns the space.
                 * @example octocat
                 */
                username: components["parameters"]["username"];
                /**
                 * @description The number that identifies the space.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All resources of the space. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceList"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    "copilot-spaces/create-resource-for-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The handle of the user who owns the space.
                 * @example octocat
                 */
                username: components["parameters"]["username"];
                /**
                 * @description The number that identifies the space.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
            };
            cookie?: never;
        };
        /** @description The kind of the resource, and the metadata that this kind needs. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateResourceRequest"];
            };
        };
        responses: {
            /** @description The space has this file already: same repository, path and SHA. Nothing was created; what is returned is the resource that was there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            /** @description The resource was attached, and is what is returned. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
        };
    };
    "copilot-spaces/get-resource-for-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The handle of the user who owns the space.
                 * @example octocat
                 */
                username: components["parameters"]["username"];
                /**
                 * @description The number that identifies the space.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
                /**
                 * @description The `id` of the resource, as the list of resources shows it.
                 * @example 1
                 */
                space_resource_id: components["parameters"]["space_resource_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    "copilot-spaces/update-resource-for-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The handle of the user who owns the space.
                 * @example octocat
                 */
                username: components["parameters"]["username"];
                /**
                 * @description The number that identifies the space.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
                /**
                 * @description The `id` of the resource, as the list of resources shows it.
                 * @example 1
                 */
                space_resource_id: components["parameters"]["space_resource_id"];
            };
            cookie?: never;
        };
        /** @description The new metadata of the resource. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetResourceRequest"];
            };
        };
        responses: {
            /** @description The resource with its new metadata. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
        };
    };
    "copilot-spaces/delete-resource-for-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The handle of the user who owns the space.
                 * @example octocat
                 */
                username: components["parameters"]["username"];
                /**
                 * @description The number that identifies the space.
                 * @example 7
                 */
                space_number: components["parameters"]["space_number"];
                /**
                 * @description The `id` of the resource, as the list of resources shows it.
                 * @example 1
                 */
                space_resource_id: components["parameters"]["space_resource_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource is no longer part of the space. There is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Forbidden"];
            /** @description There is no such resource, it was deleted before, or the token may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BasicError"];
                };
            };
        };
    };
}

/** How GitHub reports that a request was refused. No field is guaranteed. */
export type BasicError = components["schemas"]["BasicError"];

/** Adds a text written for the space. */
export type CreateFreeTextResource = components["schemas"]["CreateFreeTextResource"];

/** Attaches one file of a repository, unless the space has it already. */
export type CreateGithubFileResource = components["schemas"]["CreateGithubFileResource"];

/** Which issue to attach. */
export type CreateGithubIssueMetadata = components["schemas"]["CreateGithubIssueMetadata"];

/** Attaches an issue. */
export type CreateGithubIssueResource = components["schemas"]["CreateGithubIssueResource"];

/** Which pull request to attach. */
export type CreateGithubPullRequestMetadata = components["schemas"]["CreateGithubPullRequestMetadata"];

/** Attaches a pull request. */
export type CreateGithubPullRequestResource = components["schemas"]["CreateGithubPullRequestResource"];

/** Attaches a whole repository. */
export type CreateRepositoryResource = components["schemas"]["CreateRepositoryResource"];

/** A resource to attach. Five of the seven kinds can be created; uploaded text files and media content cannot. */
export type CreateResourceRequest = components["schemas"]["CreateResourceRequest"];

/** What a text is called, and what it says. */
export type FreeTextMetadata = components["schemas"]["FreeTextMetadata"];

/** A text written for the space. */
export type FreeTextResource = components["schemas"]["FreeTextResource"];

/** Which file of which repository is attached. */
export type GithubFileMetadata = components["schemas"]["GithubFileMetadata"];

/** One file of a repository. */
export type GithubFileResource = components["schemas"]["GithubFileResource"];

/** Which issue is attached. */
export type GithubIssueMetadata = components["schemas"]["GithubIssueMetadata"];

/** An issue. */
export type GithubIssueResource = components["schemas"]["GithubIssueResource"];

/** Which pull request is attached. */
export type GithubPullRequestMetadata = components["schemas"]["GithubPullRequestMetadata"];

/** A pull request. */
export type GithubPullRequestResource = components["schemas"]["GithubPullRequestResource"];

/** Where an uploaded medium is kept, and what it is. */
export type MediaContentMetadata = components["schemas"]["MediaContentMetadata"];

/** An image or another medium that somebody uploaded. It can be read here, but not created. */
export type MediaContentResource = components["schemas"]["MediaContentResource"];

/** Which repository is attached. */
export type RepositoryMetadata = components["schemas"]["RepositoryMetadata"];

/** A whole repository. */
export type RepositoryResource = components["schemas"]["RepositoryResource"];

/** Something attached to a space. `resource_type` tells the seven kinds apart. GitHub may add kinds, so a reader should let an unknown one pass. */
export type Resource = components["schemas"]["Resource"];

/** What every resource has, whatever its kind. */
export type ResourceBase = components["schemas"]["ResourceBase"];

/** The resources of a space. */
export type ResourceList = components["schemas"]["ResourceList"];

/** Metadata of a resource of any kind: give the fields that the kind at hand has. GitHub documents an open object; the fields named here are those of the kinds that can be created. */
export type ResourceMetadata = components["schemas"]["ResourceMetadata"];

/** The change to a resource. */
export type SetResourceRequest = components["schemas"]["SetResourceRequest"];

/** Where an uploaded text file is kept, and what it is called. */
export type UploadedTextFileMetadata = components["schemas"]["UploadedTextFileMetadata"];

/** A text file that somebody uploaded. It can be read here, but not created. */
export type UploadedTextFileResource = components["schemas"]["UploadedTextFileResource"];

/** How GitHub reports that it refused the content of a request. */
export type ValidationError = components["schemas"]["ValidationError"];

/** One thing that is wrong with a request. */
export type ValidationErrorDetail = components["schemas"]["ValidationErrorDetail"];
