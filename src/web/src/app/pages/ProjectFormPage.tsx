import type { ProjectCard as Project } from '../../api/fixia.ts';
import * as form from '../../features/projects/ProjectFormPage.tsx';
import { ProjectCard } from '../../features/search/ProjectCard.tsx';

const preview = (project: Project) => <ProjectCard project={project} />;

/** A project being written, with what the search will show of it. */
export const NewProjectPage = () => <form.NewProjectPage preview={preview} />;

/** A project being changed. */
export const EditProjectPage = () => <form.EditProjectPage preview={preview} />;
