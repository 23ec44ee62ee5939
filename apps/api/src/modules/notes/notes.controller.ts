import { Body, Controller, Delete, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { NoteCreate, NoteList, NotePatch, NotesQuery, NoteView } from './notes.dto.js';
import { listNotes, noteView } from './notes.queries.js';
import { NotesService } from './notes.service.js';
import { Timeline, TimelineQuery } from './timeline.dto.js';
import { organisationTimeline } from './timeline.queries.js';

@Controller('organisations/:id')
export class NotesController {
  constructor(
    @Inject(NotesService) private readonly notes: NotesService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Everything that happened with the organisation, as far as the account may see it. */
  @Get('timeline')
  @Route('organisation.read', Timeline)
  timeline(
    @CurrentActor() actor: RequestActor,
    @Id() organisationId: string,
    @Query() query: TimelineQuery,
  ): Promise<Timeline> {
    return organisationTimeline(this.db, actor, organisationId, query);
  }

  @Get('notes')
  @Route('note.read', NoteList)
  list(
    @CurrentActor() actor: RequestActor,
    @Id() organisationId: string,
    @Query() query: NotesQuery,
  ): Promise<NoteList> {
    return listNotes(this.db, actor, organisationId, query);
  }

  @Post('notes')
  @Route('note.write', NoteView, { status: 201 })
  async write(
    @CurrentActor() actor: RequestActor,
    @Id() organisationId: string,
    @Body() input: NoteCreate,
  ): Promise<NoteView> {
    return noteView(this.db, actor, organisationId, await this.notes.write(actor, organisationId, input));
  }

  /** Changes a note: whoever wrote it, and the office. */
  @Patch('notes/:noteId')
  @Route('note.write', NoteView)
  async update(
    @CurrentActor() actor: RequestActor,
    @Id() organisationId: string,
    @Id('noteId') id: string,
    @Body() input: NotePatch,
  ): Promise<NoteView> {
    await this.notes.update(actor, { organisationId, id }, input);
    return noteView(this.db, actor, organisationId, id);
  }

  /** Erases a note: whoever wrote it, and the office. */
  @Delete('notes/:noteId')
  @Route('note.write', null)
  remove(@CurrentActor() actor: RequestActor, @Id() organisationId: string, @Id('noteId') id: string): Promise<void> {
    return this.notes.remove(actor, { organisationId, id });
  }
}
