package planted.screen;

import jakarta.faces.context.FacesContext;

class ToolsView {

    FacesContext screen() {
        return FacesContext.getCurrentInstance();
    }
}
