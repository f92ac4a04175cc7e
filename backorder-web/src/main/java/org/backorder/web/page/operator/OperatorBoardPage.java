package org.backorder.web.page.operator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.backorder.dropcatch.BoardRow;
import org.backorder.dropcatch.CatchBoardQuery;
import org.backorder.dropcatch.RegistryStatus;
import org.backorder.settings.PageRequest;

/** Races and registry sessions as they are this second; the page asks again by itself (R47). */
@Named
@ViewScoped
public class OperatorBoardPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    CatchBoardQuery board;

    private List<BoardRow> open = List.of();
    private List<BoardRow> decided = List.of();
    private List<Registry> registries = List.of();
    private long total;

    /** Sessions with one registry; word is their state, problem what it adds in the registry's words. */
    public record Registry(RegistryStatus status, String word, String problem) implements Serializable {
        static Registry of(RegistryStatus status) {
            String[] parts = status.state().split(": ", 2);
            return new Registry(status, parts[0], parts.length > 1 ? parts[1] : "");
        }
    }

    /** Reads the board anew. */
    public void load() {
        var page = board.board(PageRequest.of(0, ROWS));
        open = page.rows().stream().filter(row -> row.decidedAt() == null).toList();
        decided = page.rows().stream().filter(row -> row.decidedAt() != null).toList();
        total = page.total();
        registries = board.registries().stream().map(Registry::of).toList();
    }

    /** Races not decided, by drop. */
    public List<BoardRow> getOpen() {
        return open;
    }

    /** The latest decided ones. */
    public List<BoardRow> getDecided() {
        return decided;
    }

    /** Sessions of this node. */
    public List<Registry> getRegistries() {
        return registries;
    }

    /** All plans the board knows. */
    public long getTotal() {
        return total;
    }
}
