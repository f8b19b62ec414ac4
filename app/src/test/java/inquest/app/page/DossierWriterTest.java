package inquest.app.page;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DossierWriterTest {
    @Test
    void writes() throws Exception {
        Path folder = Path.of("/tmp/dz/dossier");
        Files.createDirectories(folder.getParent());
        System.out.println(
                new DossierWriter().write(InventedCase.dossier(), folder).keySet());
    }
}
